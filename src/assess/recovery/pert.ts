import type { Estimate, Lane, Recovery, RecoveryStep } from '../../model/recovery.js'

/** Standard deviations from the mean to the tenth and the ninetieth percentile of a normal distribution. */
const TO_P10 = 1.2816

/**
 * Puts steps together: what comes first, then the longer of one's own work (a sum: one team) and the waits for others (side by
 * side: the longest), then what comes last. Range by adding lows, likelies and highs so that a reader can check it by hand; mean
 * (low + 4·likely + high)/6 and deviation (high − low)/6 of each step as PERT has them (Malcolm et al. 1959), percentiles from the
 * sum of steps on the longer path, as if independent and normal.
 */
export function recoveryFrom(steps: readonly RecoveryStep[]): Recovery {
  const [low, likely, high] = (['low', 'likely', 'high'] as const).map((key) => spanOf(steps, (step) => step[key]))
  const path = longerPath(steps)
  // Sixths are added as whole numbers, so that the order of steps cannot show in the last digit.
  const mean = sum(path.map(sixfoldMean)) / 6
  const deviation = Math.sqrt(sum(path.map((step) => (step.high - step.low) ** 2))) / 6
  const within = (hours: number) => round(Math.min(high!, Math.max(low!, hours)))
  return {
    low: round(low!),
    likely: round(likely!),
    high: round(high!),
    mean: within(mean),
    p10: within(mean - TO_P10 * deviation),
    p90: within(mean + TO_P10 * deviation),
    steps,
  }
}

/** The usual length where only a range is known: durations lean to the long side, so the geometric middle. Assumption. */
export function likelyOf(low: number, high: number): number {
  return round(Math.min(high, Math.max(low, Math.sqrt(Math.max(1, low) * Math.max(1, high)))))
}

/** Six times the PERT mean of one step. */
function sixfoldMean({ low, likely, high }: Estimate): number {
  return low + 4 * likely + high
}

function spanOf(steps: readonly RecoveryStep[], hours: (step: RecoveryStep) => number): number {
  const of = (lane: Lane) => inLane(steps, lane).map(hours)
  return sum(of('start')) + Math.max(sum(of('work')), 0, ...of('wait')) + sum(of('finish'))
}

/** The steps that decide the mean: first and last ones, and between them the work or the longest wait, the vaguer of equals. */
function longerPath(steps: readonly RecoveryStep[]): RecoveryStep[] {
  const work = inLane(steps, 'work')
  const [wait] = inLane(steps, 'wait').sort(
    (a, b) => sixfoldMean(b) - sixfoldMean(a) || b.high - b.low - (a.high - a.low),
  )
  const isWaiting = wait !== undefined && sixfoldMean(wait) > sum(work.map(sixfoldMean))
  return [...inLane(steps, 'start'), ...(isWaiting ? [wait] : work), ...inLane(steps, 'finish')]
}

function inLane(steps: readonly RecoveryStep[], lane: Lane): RecoveryStep[] {
  return steps.filter((step) => step.lane === lane)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Whole hours: the estimates carry no more. */
function round(hours: number): number {
  return Math.round(hours)
}
