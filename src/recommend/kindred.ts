import type { Capability } from '../model/capability.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../model/vendor-db.js'
import { sharedStandards } from './standards.js'

/** A service that may stand in for another though the vendor file does not name it. */
export interface Kindred {
  readonly vendor: VendorFacts
  readonly service: ServiceFacts
  readonly standards: readonly string[]
}

/**
 * Services of the same kind: the same first capability alone is not enough (a font host is no map server), so each speaks a standard of
 * the service, or stands beside one of its ways out in another vendor file. Only what some vendor file names as a way out counts, for
 * that is what somebody looked at. Most standards in common first, then those named most often.
 */
export function kindredOf(service: ServiceFacts, capability: Capability, db: VendorDb): Kindred[] {
  // «Other» is no common purpose.
  if (capability === 'other') return []
  const named = namesIn(capability, db)
  const own = new Set((service.waysOut ?? []).map(({ to }) => to))
  return [...named]
    .flatMap(([id, naming]) => {
      const found = db.service(id)
      if (!found || found.service.capabilities[0] !== capability || found.service.substitutability === 'gatekeeper')
        return []
      const standards = sharedStandards(service, found.service)
      const isBeside = naming.some((one) => one.waysOut!.some(({ to }) => own.has(to) || to === service.id))
      return standards.length > 0 || isBeside ? [{ ...found, standards, times: naming.length }] : []
    })
    .filter((one) => one.service.id !== service.id)
    .sort(
      (a, b) => b.standards.length - a.standards.length || b.times - a.times || (a.service.id < b.service.id ? -1 : 1),
    )
}

/** For each service that is named as a way out, the services of the capability that name it. */
function namesIn(capability: Capability, db: VendorDb): Map<string, ServiceFacts[]> {
  const found = new Map<string, ServiceFacts[]>()
  for (const { services } of db.vendors)
    for (const service of services)
      if (service.capabilities[0] === capability)
        for (const { kind, to } of service.waysOut ?? [])
          if (kind === 'vendor') found.set(to, [...(found.get(to) ?? []), service])
  return found
}
