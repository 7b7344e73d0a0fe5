import type { Assessment } from '../../model/assessment.js'
import type { Finding } from '../../model/finding.js'
import type { Policy } from '../../model/policy.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { BreachItem } from '../../model/verdict.js'

/** What a line of the policy is judged on. */
export interface LineGround {
  readonly assessment: Assessment
  readonly policy: Policy
  readonly db: VendorDb
  /** Vendors that a baseline knows; empty where there is none. */
  readonly knownVendors: ReadonlySet<string>
}

/** One kind of line: what it says, where it stands below `gate`, and what breaks it. */
export interface Line {
  /** Undefined where the policy has no such line. */
  says(policy: Policy): { readonly text: string; readonly path: readonly string[] } | undefined
  judge(ground: LineGround): readonly BreachItem[]
}

/** Whether somebody lets all of these findings through; nothing is let through where there is none. */
export function areSuppressed(findings: readonly Finding[]): boolean {
  return findings.length > 0 && findings.every(({ suppressed }) => suppressed !== undefined)
}

/** The organisation that in the end decides over a vendor. */
export function companyOf(vendor: string, db: VendorDb): string {
  return db.ownersOf(vendor).at(-1) ?? vendor
}

/** Dependencies that are proved well enough to judge. */
export function proven(assessment: Assessment): Assessment['dependencies'] {
  return assessment.dependencies.filter(({ confidence }) => confidence !== 'low')
}
