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

/** The step of recovery that rewrites code, as the assessment calls it. */
const CODE_STEP = 'Code and configuration changed'
/** What speaks a standard of the vendor: address, credentials and settings changed, and tried. Assumption: half a day to a week. */
const DROP_IN: Estimate = { low: 4, likely: 16, high: 40 }
/** Files served by the product, a picture that it draws, a script left out. Assumption: hours to three working days. */
const BY_ONESELF: Estimate = { low: 2, likely: 8, high: 24 }
const DONE_BY_ONESELF =
  /\b(?:no third-party|bundled|vendored|cached|(?:served|drawn|stored|kept) by (?:the product|hand)|kept in the repository|plain (?:share )?links)\b/i

/** Hours of own work to move this function: less code where the substitute speaks a standard in use, or the product does it itself. */
export function workOf(finding: Finding, { kind, title }: Recommendation, standards: readonly string[]): Estimate {
  const isByOneself = kind === 'channel' && DONE_BY_ONESELF.test(title)
  const most = isByOneself ? BY_ONESELF : standards.length > 0 ? DROP_IN : undefined
  return stepsOf(finding)
    .filter(({ lane }) => lane === 'work')
    .map((step) => (most !== undefined && step.name === CODE_STEP ? least(step, most) : step))
    .reduce(plus, NOTHING)
}

function least(one: Estimate, other: Estimate): Estimate {
  return {
    low: Math.min(one.low, other.low),
    likely: Math.min(one.likely, other.likely),
    high: Math.min(one.high, other.high),
  }
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
