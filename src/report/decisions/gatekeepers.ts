import type { Assessment } from '../../model/assessment.js'
import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Card } from '../cards.js'

/**
 * Whether what the first step is about has no substitute: such a dependence cannot be fixed, only accepted with a date and softened
 * by another way to the same people.
 */
export function isGatekept({ loss, vendors }: Card, assessment: Assessment, db: VendorDb): boolean {
  const capability = loss.firstStep?.capability
  return assessment.dependencies.some(
    (one) =>
      vendors.includes(one.vendor) &&
      one.capability === capability &&
      db.service(one.service)?.service.substitutability === 'gatekeeper',
  )
}

/** What softens the loss: as the plan lists it, else the one way that the card names. */
export function softening({ loss: { firstStep }, vendors }: Card, plan: Plan | undefined): string[] {
  const planned = (plan?.notAvoidable ?? [])
    .filter(({ vendor, capability }) => vendors.includes(vendor) && capability === firstStep?.capability)
    .flatMap(({ mitigations }) => mitigations)
  if (planned.length > 0) return [...new Set(planned)]
  return firstStep === undefined || firstStep.kind === 'none' ? [] : [firstStep.title]
}
