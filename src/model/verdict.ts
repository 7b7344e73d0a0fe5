import type { BaselineState } from './baseline.js'
import type { Severity } from './finding.js'
import type { GrantFault } from './waiver.js'

/** One thing that breaks a line of the policy. */
export interface BreachItem {
  /** Survives moved lines: a baseline knows it again. */
  readonly key: string
  /** What it is, in a few words for people. */
  readonly text: string
  /** Fingerprints. */
  readonly findings: readonly string[]
  /** Ids of dependencies. */
  readonly dependencies: readonly string[]
  /** Where more is worse: a share, hours, days. */
  readonly amount?: number
}

/** A line of the policy that is broken, and by what. */
export interface PolicyBreach {
  /** `noSoleVendorFor: essential`. */
  readonly line: string
  /** Where the line stands: `holdfast.yaml:3:20`. */
  readonly at: string
  readonly items: readonly BreachItem[]
}

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
  /** Lines of the policy besides the thresholds that are broken. */
  readonly breaches?: readonly PolicyBreach[]
  /** Absent where there is no baseline. */
  readonly baseline?: BaselineState
  /** What is wrong with waivers and acceptances. */
  readonly grantFaults?: readonly GrantFault[]
}
