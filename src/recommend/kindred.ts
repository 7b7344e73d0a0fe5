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
 * Services of the same kind: the same first capability alone is not enough (a font host is no map server), so each speaks a standard
 * of the service. Only what some vendor file names as a way out counts, for that is what somebody looked at. Of a service whose own file says nothing of ways
 * out, every service of the capability that an adapter reaches counts. Most standards in
 * common first, then those named most often.
 */
export function kindredOf(service: ServiceFacts, capability: Capability, db: VendorDb): Kindred[] {
  // «Other» is no common purpose.
  if (capability === 'other') return []
  const named = namesIn(capability, db)
  const isUnwritten = service.waysOut === undefined && service.noWayOut === undefined
  if (isUnwritten) for (const id of servicesOf(capability, db)) named.set(id, named.get(id) ?? 0)
  return [...named]
    .flatMap(([id, naming]) => {
      const found = db.service(id)
      if (!found || found.service.capabilities[0] !== capability || found.service.substitutability === 'gatekeeper')
        return []
      const standards = sharedStandards(service, found.service)
      const isAdaptable = isUnwritten && found.service.substitutability !== 'reimplement'
      return standards.length > 0 || isAdaptable ? [{ ...found, standards, times: naming }] : []
    })
    .filter((one) => one.service.id !== service.id)
    .sort(
      (a, b) => b.standards.length - a.standards.length || b.times - a.times || (a.service.id < b.service.id ? -1 : 1),
    )
}

/** Services whose first capability it is. */
function servicesOf(capability: Capability, db: VendorDb): string[] {
  return db.vendors.flatMap(({ services }) =>
    services.filter((one) => one.capabilities[0] === capability).map(({ id }) => id),
  )
}

/** How many services of the capability name each service as a way out. */
function namesIn(capability: Capability, db: VendorDb): Map<string, number> {
  const found = new Map<string, number>()
  for (const { services } of db.vendors)
    for (const service of services)
      if (service.capabilities[0] === capability)
        for (const { kind, to } of service.waysOut ?? []) if (kind === 'vendor') found.set(to, (found.get(to) ?? 0) + 1)
  return found
}
