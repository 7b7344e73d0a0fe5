import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import { CAPABILITIES } from '../../model/capability.js'
import type { Dependency } from '../../model/dependency-map.js'
import type { Finding } from '../../model/finding.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../../model/vendor-db.js'

/** What is known of this product and the vendor that it leaves. */
export interface ExitFacts {
  readonly assessment: Assessment
  readonly db: VendorDb
  readonly vendor: VendorFacts
  readonly dependencies: readonly Dependency[]
  /** Services that it needs, or uses where it needs none, with what for. */
  readonly services: readonly { readonly service: ServiceFacts; readonly capability: Capability }[]
  /** Capabilities that it needs of the vendor, in the order of reports. */
  readonly required: readonly Capability[]
  readonly optional: readonly Capability[]
  /** Findings that are about the vendor first. */
  readonly findings: readonly Finding[]
}

/** Gathers the facts; the product must use the vendor. */
export function factsOf(assessment: Assessment, vendor: VendorFacts, db: VendorDb): ExitFacts {
  const dependencies = assessment.dependencies.filter((one) => one.vendor === vendor.id)
  const ofUsage = (usage: Dependency['usage']) =>
    new Set(dependencies.filter((one) => one.usage === usage).map(({ capability }) => capability))
  const required = ofUsage('required')
  const optional = ofUsage('optional')
  const counting = required.size > 0 ? dependencies.filter((one) => one.usage === 'required') : dependencies
  const pairs = new Map(counting.map((one) => [`${one.service}\n${one.capability}`, one]))
  return {
    assessment,
    db,
    vendor,
    dependencies,
    services: [...pairs.values()]
      .sort(
        (a, b) =>
          CAPABILITIES.indexOf(a.capability) - CAPABILITIES.indexOf(b.capability) || (a.service < b.service ? -1 : 1),
      )
      .flatMap(({ service, capability }) => {
        const found = db.service(service)
        return found ? [{ service: found.service, capability }] : []
      }),
    required: CAPABILITIES.filter((one) => required.has(one)),
    optional: CAPABILITIES.filter((one) => optional.has(one) && !required.has(one)),
    findings: assessment.findings.filter((one) => one.vendors.includes(vendor.id) && !one.suppressed),
  }
}

/** Capabilities that the plan is about: what is needed, or all where nothing is. */
export function subjectsOf({ required, optional }: ExitFacts): readonly Capability[] {
  return required.length > 0 ? required : optional
}
