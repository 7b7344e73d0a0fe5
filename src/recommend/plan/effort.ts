import type { Finding, Recommendation } from '../../model/finding.js'
import type { Fallback } from '../../model/plan.js'
import type { Estimate, Lane, RecoveryStep, StepSource } from '../../model/recovery.js'

/**
 * Hours to set up what is no vendor, beside the decision. Assumption: machines, backups, monitoring and on-call of a system of one's
 * own; a channel takes no more than the decision, its work is own work.
 */
const OWN_SYSTEM: Estimate = { low: 16, likely: 40, high: 120 }
const DECISION: Estimate = { low: 1, likely: 4, high: 24 }
/** A substitute that nobody compared is tried on one function first. Assumption: one to five working days. */
const TRIAL: Estimate = { low: 8, likely: 24, high: 40 }

const NOTHING: Estimate = { low: 0, likely: 0, high: 0 }

/** Hours before the first function moves, once per change. */
export function setUpOf(finding: Finding, { kind, notCompared }: Recommendation): Estimate {
  if (kind === 'vendor') return plus(sumOf(finding, ['start']), notCompared ? TRIAL : NOTHING)
  return kind === 'channel' ? DECISION : plus(DECISION, OWN_SYSTEM)
}

/** Hours of own work to move this function. */
export function workOf(finding: Finding): Estimate {
  return sumOf(finding, ['work'])
}

/** Waits for others as the finding itemises them, beside and after the work. */
export function waitsOf(finding: Finding): Fallback['leadTimes'] {
  return stepsOf(finding)
    .filter(({ lane }) => lane === 'wait' || lane === 'finish')
    .map(({ name, low, high, source }) => ({ step: name, hours: [low, high], source: sourceText(source) }))
}

function sumOf(finding: Finding, lanes: readonly Lane[]): Estimate {
  return stepsOf(finding)
    .filter(({ lane }) => lanes.includes(lane))
    .reduce(plus, NOTHING)
}

function plus(one: Estimate, other: Estimate): Estimate {
  return { low: one.low + other.low, likely: one.likely + other.likely, high: one.high + other.high }
}

function stepsOf({ facts }: Finding): readonly RecoveryStep[] {
  return (facts['recovery'] as { steps?: readonly RecoveryStep[] } | undefined)?.steps ?? []
}

function sourceText(source: StepSource): string {
  if ('url' in source) return `${source.url}, read on ${source.checked}`
  return 'declared' in source ? `declared: ${source.declared}` : `assumption: ${source.assumption}`
}
