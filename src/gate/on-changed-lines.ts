import type { Assessment } from '../model/assessment.js'
import type { Change } from '../model/comparison.js'
import { changedLines } from './changed-lines.js'

/** The text of a file of one side; undefined where that side has no such file. */
export type TextOf = (path: string) => Promise<string | undefined>

/** Moves what the code changed to a line that the change wrote, where one of the evidence is on such a line, and says whether it is. */
export async function onChangedLines(
  changes: readonly Change[],
  head: Assessment,
  texts: { readonly base: TextOf; readonly head: TextOf },
): Promise<Change[]> {
  const findings = new Map(head.findings.map((finding) => [finding.fingerprint, finding]))
  const known = new Map<string, ReadonlySet<number>>()
  const linesOf = async (path: string) => {
    const lines = known.get(path) ?? changedLines((await texts.base(path)) ?? '', (await texts.head(path)) ?? '')
    known.set(path, lines)
    return lines
  }
  const moved = async (change: Change): Promise<Change> => {
    const finding = findings.get(change.id)
    if (change.kind !== 'finding' || change.cause !== 'code' || finding === undefined) return change
    for (const { location } of finding.evidence) {
      const { path, line, column } = location
      if ((await linesOf(path)).has(line)) return { ...change, place: { path, line, column }, isOnChangedLine: true }
    }
    return { ...change, isOnChangedLine: false }
  }
  const result: Change[] = []
  for (const change of changes) result.push(await moved(change))
  return result
}
