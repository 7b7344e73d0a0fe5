import type { Baseline } from '../model/baseline.js'
import type { Severity } from '../model/finding.js'
import type { Policy } from '../model/policy.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Grant } from '../model/waiver.js'

/** What the gate demands. */
export interface GatePolicy {
  readonly failOn: Severity | 'none'
  /** Whether a target in which nothing was found passes. */
  readonly isEmptyAllowed: boolean
  /** Whether whatever was not wholly read makes the audit incomplete: partial parses, tests, links, what is not at hand. */
  readonly isStrict: boolean
  /** Lines besides the general threshold, where they stand, and what is known of vendors; without it they are not judged. */
  readonly lines?: {
    readonly policy: Policy
    readonly at: (path: readonly PropertyKey[]) => string
    readonly db: VendorDb
  }
  /** Only what is new or worse fails. */
  readonly baseline?: { readonly of: Baseline; readonly name: string } | undefined
  /** Waivers and acceptances; those in force are marked on the findings already. */
  readonly grants?: readonly Grant[]
}
