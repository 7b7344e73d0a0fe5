import type { VendorDb } from '../model/vendor-db.js'
import { companyOf, organisationsBehind } from '../util/organisations.js'

/** What takes a service and its substitute at once. */
export interface CommonCause {
  readonly kind: 'owner' | 'upstream'
  readonly organisation: string
}

/**
 * The owner or hard upstream, to any depth, that stands behind both: e-mail of the same owner is no way out of losing its SMS.
 * Undefined where none does. A substitute that a service resells or runs on would fall with it too.
 */
export function commonCause(services: readonly string[], substitute: string, db: VendorDb): CommonCause | undefined {
  const next = behind(substitute, db)
  const vendor = db.service(substitute)?.vendor.id
  for (const service of services) {
    const shared = behind(service, db).find((one) => next.includes(one))
    if (shared === undefined) continue
    const own = db.service(service)!.vendor.id
    const isOwner = vendor !== undefined && companyOf(own, db) === companyOf(vendor, db)
    return { kind: isOwner ? 'owner' : 'upstream', organisation: isOwner ? companyOf(own, db) : shared }
  }
  return undefined
}

/** The home country of both, whose orders and sanctions reach both at once; undefined where they differ or one is unknown. */
export function commonCountry(vendor: string, substitute: string, db: VendorDb): string | undefined {
  const home = countryOf(vendor, db)
  return home !== undefined && home === countryOf(substitute, db) ? home : undefined
}

function countryOf(vendor: string, db: VendorDb): string | undefined {
  const country = db.vendor(vendor)?.country
  return country === 'ZZ' ? undefined : country
}

function behind(service: string, db: VendorDb): readonly string[] {
  const vendor = db.service(service)?.vendor.id
  return vendor === undefined ? [] : organisationsBehind(vendor, db, service)
}
