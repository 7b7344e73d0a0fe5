import type { Down } from '../model/simulation.js'

/** Hours after the first word at which a simulation asks whether something is down: an hour to 90 days. */
export const CHECKPOINTS = [1, 6, 24, 72, 168, 720, 2160] as const

/** Bins per factor e of duration: a quantile is right to within two in a hundred. */
const BINS_PER_E = 60
const BINS = 14 * BINS_PER_E

/** Counts of one function, or of the product, over all runs. */
export interface Tally {
  readonly at: Uint32Array
  readonly durations: Uint32Array
  ever: number
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return { at: new Uint32Array(CHECKPOINTS.length), durations: new Uint32Array(BINS), ever: 0 }
}

/** Counts one run in which it was down from one hour to another. */
export function addDuration(tally: Tally, hours: number): void {
  tally.ever++
  const bin = Math.min(BINS - 1, Math.floor(Math.log1p(hours) * BINS_PER_E))
  tally.durations[bin]!++
}

/** The counts as a report shows them. */
export function downOf(tally: Tally, runs: number): Down {
  return {
    afterHours: CHECKPOINTS.map((hours, i) => ({ hours, probability: rounded(tally.at[i]! / runs, 4) })),
    ever: rounded(tally.ever / runs, 4),
    ...(tally.ever === 0
      ? {}
      : { offlineDays: { p10: quantile(tally, 0.1), p50: quantile(tally, 0.5), p90: quantile(tally, 0.9) } }),
  }
}

function quantile({ durations, ever }: Tally, share: number): number {
  let seen = 0
  for (let bin = 0; bin < BINS; bin++) {
    seen += durations[bin]!
    if (seen >= share * ever) return rounded(Math.expm1((bin + 0.5) / BINS_PER_E) / 24, 2)
  }
  return 0
}

/** Rounds to so many places. */
export function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}
