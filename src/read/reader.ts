import type { CodeFact, ComponentMark, Evidence, Identity, Problem, Reference } from '../model/evidence.js'
import type { PlaceKind } from '../model/place.js'
import type { SyntaxName } from './syntax/parsers.js'
import type { Trees } from './syntax/trees.js'

/** Which files a reader wants. Names, extensions and paths are lower-cased; any one hit suffices. */
export interface Selector {
  /** Base names: `package.json`. */
  readonly names?: readonly string[]
  /** Endings of the base name, with the dot: `.tf`, `.csproj`. */
  readonly extensions?: readonly string[]
  /** Tested on the whole lower-case path, for shapes like `.github/workflows/*.yml`. Linear-time expressions only. */
  readonly path?: RegExp
  /** Files with one of these extensions that hold one of these byte strings in the first 4 KiB: `apiVersion:` in YAML. */
  readonly markers?: { readonly extensions: readonly string[]; readonly anyOf: readonly string[] }
  /**
   * Of those files, only the ones that hold one of these words somewhere, in lower case here and in any case there: a superset of what
   * the reader's expressions can match, so that most files of a wide reader cost it nothing.
   */
  readonly words?: readonly string[]
}

/** One file as a reader sees it. */
export interface Document<Tree> {
  readonly path: string
  /** Base name, lower case. */
  readonly name: string
  readonly place: PlaceKind
  /** The text, decoded as UTF-8 (or Latin-1 where it is not UTF-8), without byte order mark. */
  readonly text: string
  /** The parsed tree; undefined where the parser refused it: then a reader falls back to `text` and adds a `partial` problem. */
  readonly tree: Tree | undefined
}

/** How readers report; implemented once, so that excerpts are cut and locations computed alike everywhere. */
export interface Report {
  /** `at` is an offset in `document.text` (UTF-16 units) or a line and column from 1. */
  evidence(
    fact: Omit<Evidence, 'reader' | 'location' | 'excerpt'> & { readonly excerpt?: string; readonly at: At },
  ): void
  reference(reference: Omit<Reference, 'reader' | 'location'> & { readonly at: At }): void
  codeFact(fact: Omit<CodeFact, 'reader' | 'location'> & { readonly at: At }): void
  identity(identity: Omit<Identity, 'location'> & { readonly at: At }): void
  mark(mark: Omit<ComponentMark, 'location' | 'folder'> & { readonly folder?: string; readonly at: At }): void
  problem(problem: Omit<Problem, 'path'>): void
}

/** A place in the document: offset in UTF-16 units, or line and column from 1. */
export type At = number | { readonly line: number; readonly column?: number }

/**
 * One format or dialect. Text in, facts out: a reader opens no file, knows no vendor, throws at nothing, and takes time
 * linear in the size of its input. It reports all facts of its kinds; what no vendor file knows is filtered behind it.
 */
export interface Reader<S extends SyntaxName = SyntaxName> {
  /** `<ecosystem>/<dialect>`, the same as the path below `src/read`. */
  readonly name: string
  /** Raised when the reader gives other facts for the same bytes; part of the cache key. */
  readonly version: number
  readonly syntax: S
  readonly selects: Selector
  /** Reads its files wherever they stand; other readers only see places of the product. */
  readonly anywhere?: true
  /** For `docs/readers.md`: what it reads, and what it cannot see, one sentence each. */
  readonly reads: string
  readonly blind: string
  /**
   * For files that no parser vouches for: by what the text shows that it stops before its end, or undefined where it seems whole.
   * The file is then named as read in part.
   */
  readonly cutOff?: (text: string, path: string) => string | undefined
  read(document: Document<Trees[S]>, report: Report): void
}

/** Keeps the link between a reader's syntax and the tree its `read` gets. */
export function defineReader<S extends SyntaxName>(reader: Reader<S>): Reader<S> {
  return reader
}
