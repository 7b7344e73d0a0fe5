import type { Severity } from './finding.js'

/** What the gate says. */
export interface Verdict {
  readonly failOn: Severity | 'none'
  readonly passed: boolean
  /** Fingerprints of the findings that broke it. */
  readonly broken: readonly string[]
  /** One line per reason, for people. */
  readonly reasons: readonly string[]
  /** False where the target was not read completely, or nothing was found to assess. */
  readonly isComplete: boolean
}
