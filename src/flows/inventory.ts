import type { InventoryEntry } from '../model/inventory.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyNames } from '../util/company-names.js'

/** An inventory with the companies recognised by their ids of the database; the others keep the names that they have there. */
export function recogniseInventory(entries: readonly InventoryEntry[], db: VendorDb): readonly InventoryEntry[] {
  if (entries.length === 0) return []
  const idOf = companyNames(db)
  return entries.map((one) => ({ ...one, vendor: idOf(one.vendor) ?? one.vendor }))
}

/** Names of the inventory that the database does not know, so that nothing is said of them; each once, as they come. */
export function unknownIn(entries: readonly InventoryEntry[], db: VendorDb): readonly string[] {
  const idOf = companyNames(db)
  return [...new Set(entries.map(({ vendor }) => vendor).filter((name) => idOf(name) === undefined))]
}
