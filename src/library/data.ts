import { VENDOR_DB } from '../flows/paths.js'
import type { VendorDb, VendorFactsDb } from '../model/vendor-db.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'

let db: VendorDb | undefined
let facts: VendorFactsDb | undefined

/** The vendor database that ships, loaded once. */
export function vendorDb(): VendorDb {
  db ??= loadVendorDb(VENDOR_DB)
  return db
}

/** The precedents that ship, loaded once. */
export function precedents(): VendorFactsDb {
  facts ??= loadVendorFacts(VENDOR_DB)
  return facts
}
