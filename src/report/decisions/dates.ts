import type { Severity } from '../../model/finding.js'
import { dayAfter } from '../../util/days.js'

/** Days within which a decision is proposed to be taken. Assumption: the next meeting for what is critical, a quarter for the rest. */
const DECIDE_WITHIN: Readonly<Record<Severity, number>> = { critical: 14, high: 30, medium: 90, low: 90 }
/** An acceptance is looked at again after a year. Assumption: with the yearly review of risks. */
const ACCEPTED_FOR = 365

/** «by 2026-12-24»: a proposal, counted from the day of the assessment. */
export function decideBy(asOf: string, severity: Severity): string {
  return `by ${after(asOf, DECIDE_WITHIN[severity])}`
}

/** «by 2026-12-24; holds until 2027-11-24»: an acceptance is decided on a day and ends on another. */
export function acceptBy(asOf: string, severity: Severity): string {
  return `${decideBy(asOf, severity)}; holds until ${after(asOf, ACCEPTED_FOR)}`
}

/** The day so many days later; in words where a saved assessment names no day. */
function after(asOf: string, days: number): string {
  return dayAfter(asOf, days) ?? `${days} days after the assessment`
}
