import type { Assessment } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { Dependency } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import { countryOf } from './cause-members.js'

/**
 * Whom the code offers for a capability of which nobody knows yet who serves it, by the names that people know and once per company:
 * what an example, a key or a list of choices names. A candidate serves nothing for certain, and another may serve instead.
 */
export function candidatesOf(capability: Capability, assessment: Assessment, db: VendorDb): string[] {
  const vendors = offered(capability, assessment).map(({ vendor }) => vendor)
  const byOwner = groupBy([...new Set(vendors)].sort(byText), (vendor) => db.ownersOf(vendor).at(-1) ?? vendor)
  return [...byOwner].map(([owner, of]) => db.nameOf(of.length === 1 ? of[0]! : owner))
}

/** Whether there are candidates, and every one of them has its home, or its owner's, in the country. */
export function areAllOf(country: string, capability: Capability, assessment: Assessment, db: VendorDb): boolean {
  const candidates = offered(capability, assessment)
  return (
    candidates.length > 0 &&
    candidates.every(({ vendor }) => db.ownersOf(vendor).some((one) => countryOf(one, db) === country))
  )
}

/** The same proof by which a capability counts as seen: at run time or in distribution, and not weak. */
function offered(capability: Capability, { dependencies }: Assessment): Dependency[] {
  return dependencies.filter(
    (one) =>
      one.capability === capability &&
      one.confidence !== 'low' &&
      (one.role === 'runtime' || one.role === 'distribution'),
  )
}
