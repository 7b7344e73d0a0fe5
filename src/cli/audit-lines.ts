import type { Assessment } from '../model/assessment.js'
import type { Verdict } from '../model/verdict.js'
import { findingsForThePublic, reasonsForThePublic } from '../report/for-the-public.js'
import { visible } from '../util/safe-text.js'

/** So many names stand in the note; the rest is counted. */
const MOST_NAMES = 8

/** A line for standard error: vendors of the inventory that nobody knows. */
export function unknownLine(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES
  const shown = `${names.slice(0, MOST_NAMES).map(visible).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return `holdfast: not in the vendor database, so that code cannot be compared with the inventory: ${shown}\n`
}

/** A line for standard error: the verdict, as a log may say it that anybody reads. */
export function verdictLine(verdict: Verdict, assessment: Assessment, includeSensitive: boolean): string {
  const { passed, isComplete } = verdict
  const reasons = reasonsForThePublic(verdict.reasons, findingsForThePublic(assessment, { includeSensitive }))
  return `holdfast: ${passed ? (isComplete ? 'passed' : 'incomplete') : 'failed'}. ${reasons.join(' ')}\n`
}
