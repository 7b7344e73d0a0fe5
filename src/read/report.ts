import type { CodeFact, ComponentMark, Evidence, Identity, Problem, ReadResult, Reference } from '../model/evidence.js'
import type { At, Report } from './reader.js'
import { textLines } from './shared/lines.js'

/** Longest excerpt kept; what is longer is cut, since an excerpt shows the matched token only. */
const LONGEST_EXCERPT = 120

/** The most facts that one reader may report of one file; more would be a generated list, and is disclosed. */
const MOST_FACTS = 20_000

/** A `Report` that collects what one reader says of one document. */
export interface CollectingReport extends Report {
  result(): ReadResult
}

/**
 * Collects what `reader` reports of the document at `path`. Evidence that `wants` refuses is dropped at once, so that
 * memory follows what is known rather than what is written.
 */
export function collectReport(
  reader: string,
  path: string,
  text: string,
  wants: (fact: Pick<Evidence, 'kind' | 'value' | 'use'>) => boolean,
): CollectingReport {
  const lines = textLines(text)
  const evidence: Evidence[] = []
  const references: Reference[] = []
  const codeFacts: CodeFact[] = []
  const identities: Identity[] = []
  const marks: ComponentMark[] = []
  const problems: Problem[] = []
  let facts = 0
  const locate = (at: At) => ({
    path,
    ...(typeof at === 'number' ? lines.position(at) : { line: at.line, column: at.column ?? 1 }),
  })
  const isOver = () => {
    facts += 1
    if (facts === MOST_FACTS)
      problems.push({ path, reason: `more than ${MOST_FACTS} facts; the rest was left out`, severity: 'partial' })
    return facts >= MOST_FACTS
  }
  return {
    evidence({ at, excerpt, ...fact }) {
      if (!wants(fact) || isOver()) return
      const shown = cut(excerpt ?? fact.value)
      const place = typeof at === 'number' ? tokenFrom(text, at, shown) : at
      evidence.push({ reader, ...fact, location: locate(place), excerpt: shown })
    },
    reference({ at, ...reference }) {
      if (!isOver()) references.push({ reader, ...reference, location: locate(at) })
    },
    codeFact({ at, ...fact }) {
      if (!isOver()) codeFacts.push({ reader, ...fact, location: locate(at) })
    },
    identity({ at, ...identity }) {
      if (!isOver()) identities.push({ ...identity, location: locate(at) })
    },
    mark({ at, folder, ...mark }) {
      if (!isOver()) marks.push({ ...mark, folder: folder ?? folderOf(path), location: locate(at) })
    },
    problem(problem) {
      problems.push({ path, ...problem })
    },
    result: () => ({ evidence, references, codeFacts, identities, marks, problems }),
  }
}

function cut(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT - 1)}…` : line
}

/** How far behind the start of its statement a token is looked for; statements in one line are shorter. */
const FARTHEST_TOKEN = 2000

/**
 * Where the token itself stands: readers may point at the key, the quote or the statement that it stands in. The place stays
 * where the token is not written out on the rest of its line.
 */
function tokenFrom(text: string, at: number, token: string): number {
  if (text.startsWith(token, at)) return at
  const rest = text.slice(at, at + FARTHEST_TOKEN).split('\n', 1)[0]!
  // Of a repository's address, `git@host:owner/name`, no more than the host may stand there as it is shown.
  const found = wordIn(rest, token) ?? wordIn(rest, token.split('/', 1)[0]!)
  return at + (found ?? 0)
}

/** Where a word, or several, stands in a text and not as a part of longer words. */
function wordIn(text: string, word: string): number | undefined {
  for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1))
    if (!isWordAt(text, found - 1) && !isWordAt(text, found + word.length)) return found
  return undefined
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD.test(text[at]!)
}

const WORD = /[\p{L}\p{N}_]/u

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}
