import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText } from '../../util/sort.js'
import type { Card } from '../cards.js'
import { enumerate } from '../words.js'

/**
 * Whether what the first step is about has no substitute: such a dependence cannot be fixed, only accepted with a date and softened
 * by another way to the same people.
 */
export function isGatekept({ loss, vendors }: Card, assessment: Assessment, db: VendorDb): boolean {
  const capability = loss.firstStep?.capability
  if (capability === undefined) return false
  return assessment.dependencies.some(
    (one) =>
      vendors.includes(one.vendor) &&
      one.capability === capability &&
      db.service(one.service)?.service.substitutability === 'gatekeeper',
  )
}

/** The vendors of the company that serve the capability, as people know them; not all that it owns. */
export function keepersName(
  { name, vendors }: Card,
  capability: Capability,
  assessment: Assessment,
  db: VendorDb,
): string {
  const keepers = assessment.dependencies
    .filter((one) => one.capability === capability && vendors.includes(one.vendor))
    .map((one) => db.nameOf(one.vendor))
  return enumerate([...new Set(keepers)].sort(byText)) || name
}

/** What softens the loss: as the plan lists it, else the one way that the card names. */
export function softening({ loss: { firstStep }, vendors }: Card, plan: Plan | undefined): string[] {
  const planned = (plan?.notAvoidable ?? [])
    .filter(({ vendor, capability }) => vendors.includes(vendor) && capability === firstStep?.capability)
    .flatMap(({ mitigations }) => mitigations)
  if (planned.length > 0) return [...new Set(planned)]
  return firstStep === undefined || firstStep.kind === 'none' ? [] : [firstStep.title]
}
