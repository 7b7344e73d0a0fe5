import type { VendorDb } from '../model/vendor-db.js'

/** Id of the vendor that people mean by an id, an alias or a written name; undefined where the database has none. */
export function vendorNamed(who: string, db: Pick<VendorDb, 'vendor' | 'vendors'>): string | undefined {
  const plain = who.trim().toLowerCase()
  const known =
    db.vendor(who) ??
    db.vendors.find(({ name, legalName }) => name.toLowerCase() === plain || legalName?.toLowerCase() === plain)
  return known?.id
}

/** The same of a service. */
export function serviceNamed(what: string, db: Pick<VendorDb, 'service' | 'vendors'>): string | undefined {
  const plain = what.trim().toLowerCase()
  const known =
    db.service(what)?.service ??
    db.vendors.flatMap(({ services }) => services).find(({ name }) => name.toLowerCase() === plain)
  return known?.id
}
