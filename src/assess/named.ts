import type { VendorDb } from '../model/vendor-db.js'

/** Whom the owners mean by a name: a vendor and perhaps one service of it. */
export interface Named {
  readonly vendor: string
  readonly service?: string
}

/** The vendor's name where it is one, else that of the company behind all of them. */
export function nameOfAll(vendors: readonly string[], db: VendorDb): string {
  const [first = '', ...more] = new Set(vendors)
  return db.nameOf(more.length === 0 ? first : db.ownersOf(first).at(-1)!)
}

/** A vendor or service by id, alias or written name; undefined for someone whom the database does not know. */
export function named(who: string, db: VendorDb): Named | undefined {
  const vendor = db.vendor(who)
  if (vendor !== undefined) return { vendor: vendor.id }
  const service = db.service(who)
  if (service !== undefined) return { vendor: service.vendor.id, service: service.service.id }
  const plain = who.trim().toLowerCase()
  for (const one of db.vendors) {
    if (one.name.toLowerCase() === plain || one.legalName?.toLowerCase() === plain) return { vendor: one.id }
    const found = one.services.find(({ name }) => name.toLowerCase() === plain)
    if (found !== undefined) return { vendor: one.id, service: found.id }
  }
  return undefined
}
