/** Where the length of a step comes from: something read, what the owners declare, or own judgement. */
export type StepSource =
  | { readonly url: string; readonly checked: string }
  | { readonly declared: string }
  | { readonly assumption: string }

/**
 * When a step happens: first of all, as work of one's own team (one after the other), as a wait for somebody else (beside that
 * work), or after both.
 */
export const LANES = ['start', 'work', 'wait', 'finish'] as const

/** When a step happens. */
export type Lane = (typeof LANES)[number]

/** A duration in hours: at best, usually, at worst. */
export interface Estimate {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** One thing that must be done before the function is served again. */
export interface RecoveryStep extends Estimate {
  readonly name: string
  readonly lane: Lane
  readonly source: StepSource
}

/** How long a function is gone when its vendor goes, hours, with the steps that it is made of. */
export interface Recovery extends Estimate {
  /** PERT mean, and the range in which four of five recoveries would end. */
  readonly mean: number
  readonly p10: number
  readonly p90: number
  readonly steps: readonly RecoveryStep[]
}
