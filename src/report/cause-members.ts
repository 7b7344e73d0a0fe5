import type { Cause } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'

/** Whom a cause strikes, told apart: those that it is about, and those that only hang on one of them. */
export interface CauseMembers {
  readonly own: readonly string[]
  readonly dragged: readonly string[]
}

/**
 * Vendors that a cause takes by itself, and vendors that fall because an owner or a hard upstream of theirs is among the taken: a
 * reader must not take who stands on a company for who belongs to it.
 */
export function causeMembers({ kind, id, organisations }: Cause, db: VendorDb): CauseMembers {
  const isOwn = (vendor: string) => {
    if (kind === 'owner') return db.ownersOf(vendor).includes(id)
    if (kind === 'jurisdiction') return db.ownersOf(vendor).some((one) => countryOf(one, db) === id)
    return kind === 'upstream' || !hangsOn(vendor, organisations, db)
  }
  return { own: organisations.filter(isOwn), dragged: organisations.filter((one) => !isOwn(one)) }
}

/** Home country of a vendor or owner; undefined where the database knows neither. */
export function countryOf(organisation: string, db: VendorDb): string | undefined {
  return db.vendor(organisation)?.country ?? db.organisations.find(({ id }) => id === organisation)?.country
}

/** The organisations without which the vendor serves nobody, by its own file; of one service alone where it is named. */
export function hardUpstreams(vendor: string, db: VendorDb, service?: string): string[] {
  const hard = (db.vendor(vendor)?.upstreams ?? []).filter(
    ({ criticality, services }) =>
      criticality === 'hard' && (service === undefined || services === undefined || services.includes(service)),
  )
  return [...new Set(hard.map(({ organisation }) => organisation))]
}

function hangsOn(vendor: string, others: readonly string[], db: VendorDb): boolean {
  const behind = [...db.ownersOf(vendor).slice(1), ...hardUpstreams(vendor, db)]
  return behind.some((one) => one !== vendor && others.includes(one))
}
