import type { CodeFact, ComponentMark, Evidence, Identity, Problem, ReadResult, Reference } from '../model/evidence.js'
import type { At, Report } from './reader.js'
import { textLines } from './shared/lines.js'
import { tokenPlace } from './shared/token-place.js'
import { unmasked, withoutMask } from './shared/unmasked.js'

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
    evidence({ at, excerpt, ...given }) {
      if (!wants(given) || isOver()) return
      const fact = given.context === undefined ? given : { ...given, context: withoutMask(given.context) }
      const written = cut(excerpt ?? fact.value)
      const shown = typeof at === 'number' ? unmasked(written, text, at) : written
      const place = typeof at === 'number' ? tokenPlace(text, at, shown) : at
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

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}
