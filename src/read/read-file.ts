import type { ReadResult } from '../model/evidence.js'
import type { Lexicon } from '../model/lexicon.js'
import type { PlaceKind } from '../model/place.js'
import { decode } from './decode.js'
import { NOTHING } from './nothing.js'
import type { Reader } from './reader.js'
import { collectReport } from './report.js'
import { parse } from './syntax/parse.js'
import { type Parsed, type SyntaxName, SyntaxRefused } from './syntax/parsers.js'

/** One file to be read by some readers. Travels to the sandbox as it is. */
export interface ReadTask {
  readonly path: string
  readonly place: PlaceKind
  readonly bytes: Uint8Array
  /** Names of the readers. */
  readonly readers: readonly string[]
}

/**
 * Reads one file with its readers: decoded once, each syntax parsed once. The syntaxes must have been prepared. A reader that
 * throws is a bug of ours: the file is then failed, by name of the reader, and the scan goes on.
 */
export function readFile(task: Omit<ReadTask, 'readers'>, readers: readonly Reader[], lexicon: Lexicon): ReadResult {
  const { text } = decode(task.bytes)
  const trees = new Map<SyntaxName, Parsed<unknown> | SyntaxRefused>()
  const name = task.path.slice(task.path.lastIndexOf('/') + 1).toLowerCase()
  return merge(
    readers.map((reader) => {
      const parsed = parseOnce(trees, reader.syntax, text, task.path)
      const tree = parsed instanceof SyntaxRefused ? undefined : parsed.tree
      const report = collectReport(reader.name, task.path, text, (fact) => keeps(lexicon, fact.kind, fact.value))
      if (parsed instanceof SyntaxRefused)
        report.problem({ reason: `${reader.syntax}: ${parsed.message}`, severity: 'failed' })
      else if (parsed.partial !== undefined)
        report.problem({ reason: `${reader.syntax}: ${parsed.partial}`, severity: 'partial' })
      const cut = reader.cutOff?.(text, task.path)
      if (cut !== undefined) report.problem({ reason: cut, severity: 'partial' })
      try {
        reader.read({ path: task.path, name, place: task.place, text, tree } as never, report)
      } catch (error) {
        report.problem({ reason: `the reader ${reader.name} failed (${(error as Error).name})`, severity: 'failed' })
      }
      return settled(report.result())
    }),
  )
}

/** A refused syntax is a failure only where the reader could make nothing of the text either. What a name tells is not of the text. */
function settled(result: ReadResult): ReadResult {
  const ofText = result.evidence.filter(({ kind }) => kind !== 'file')
  if (ofText.length + result.references.length + result.identities.length === 0) return result
  return { ...result, problems: result.problems.map((problem) => ({ ...problem, severity: 'partial' as const })) }
}

/** Kinds that stay although nobody knows the value: they look external and are listed as unidentified. */
const KEPT_UNKNOWN = new Set(['host', 'action', 'image', 'provider'])

function keeps(lexicon: Lexicon, kind: Parameters<Lexicon['knows']>[0], value: string): boolean {
  return KEPT_UNKNOWN.has(kind) || lexicon.knows(kind, value)
}

function parseOnce(
  trees: Map<SyntaxName, Parsed<unknown> | SyntaxRefused>,
  syntax: SyntaxName,
  text: string,
  path: string,
) {
  let parsed = trees.get(syntax)
  if (parsed === undefined) {
    try {
      parsed = parse(syntax, text, path)
    } catch (error) {
      if (!(error instanceof SyntaxRefused)) throw error
      parsed = error
    }
    trees.set(syntax, parsed)
  }
  return parsed
}

/** Joins results in their order. Most readers say nothing of most files: those leave nothing to join, or to keep. */
export function merge(results: readonly ReadResult[]): ReadResult {
  const telling = results.filter(saysAnything)
  if (telling.length < 2) return telling[0] ?? NOTHING
  return {
    evidence: telling.flatMap((result) => result.evidence),
    references: telling.flatMap((result) => result.references),
    codeFacts: telling.flatMap((result) => result.codeFacts),
    identities: telling.flatMap((result) => result.identities),
    marks: telling.flatMap((result) => result.marks),
    problems: telling.flatMap((result) => result.problems),
  }
}

function saysAnything({ evidence, references, codeFacts, identities, marks, problems }: ReadResult): boolean {
  return evidence.length + references.length + codeFacts.length + identities.length + marks.length + problems.length > 0
}
