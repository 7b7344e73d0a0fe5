import type { Assessment } from './assessment.js'
import type { Capability } from './capability.js'
import type { FunctionState } from './dependency-map.js'
import type { Severity } from './finding.js'
import type { Verdict } from './verdict.js'

/** Why two assessments differ: the product's files, what is known of vendors, or the day. */
export const CAUSES = ['code', 'database', 'calendar'] as const

/** One cause. A newer holdfast counts as `database`: it knows more. */
export type Cause = (typeof CAUSES)[number]

/** What became of a thing. `accepted`: somebody lets a finding through; `exposed`: nobody does any longer. */
export type Turn = 'came' | 'went' | 'worse' | 'better' | 'changed' | 'accepted' | 'exposed'

/** One difference between two assessments. */
export interface Change {
  readonly cause: Cause
  readonly kind: 'finding' | 'dependency' | 'capability'
  readonly turn: Turn
  /** Fingerprint, id of the dependency, or `component/capability`. */
  readonly id: string
  /** One line for people. */
  readonly text: string
  /** Of a finding: its title, without what became of it. */
  readonly title?: string
  readonly rule?: string
  readonly severity?: Severity
  readonly vendors: readonly string[]
  readonly component?: string
  readonly capability?: Capability
  /** Of a capability: how it fares now. */
  readonly state?: FunctionState
  /** And how it fared before. */
  readonly was?: FunctionState
  /** Where to look: in the base for what went, else in the head. */
  readonly place?: { readonly path: string; readonly line: number; readonly column: number }
  /** Of a finding that the code changed: whether the place is a line that the change wrote; absent where lines are not at hand. */
  readonly isOnChangedLine?: boolean
}

/** A change of what steers the audit itself, in the same change as the code: to be seen, whatever its effect. */
export interface PolicyChange {
  /** `gate.failOn`, `waivers`, `exclude`, `.holdfastignore`. */
  readonly key: string
  /** `holdfast.yaml:4:3`, where there is a place. */
  readonly at?: string
  readonly text: string
  /** False beside a policy from outside, for what that puts out of force. */
  readonly hasEffect: boolean
}

/** What one side was. */
export interface Side {
  readonly name: string
  readonly revision?: string
  readonly asOf: string
  readonly vendorDb: string
  readonly version: string
  readonly findings: number
  /** False where it was not wholly read: then what came may have been there. */
  readonly isComplete: boolean
}

/** Two assessments compared, and what the gate says of the difference. */
export interface Comparison {
  readonly schemaVersion: 1
  readonly base: Side
  readonly head: Side
  /** `code`: only changes of the code fail; `all`: those by the vendor database and the calendar too. */
  readonly failOnChanges: 'code' | 'all'
  readonly changes: readonly Change[]
  readonly policyChanges: readonly PolicyChange[]
  readonly verdict: Verdict
}

/** Assessments from base to head between which one cause changes at a time; base and head alone where no code is at hand. */
export interface Steps {
  readonly base: Assessment
  /** The base's code with today's knowledge. */
  readonly withDatabase?: Assessment
  /** The same on the head's day. */
  readonly withCalendar?: Assessment
  readonly head: Assessment
}
