import type { Config } from '../../model/config.js'
import type { InventoryColumn } from '../../model/inventory.js'

/** Where the inventory of a configuration lies below the root, and how it calls its columns; undefined where none is named. */
export function inventoryNamed({
  inventory,
}: Config): { readonly file: string; readonly columns: Partial<Record<InventoryColumn, string>> } | undefined {
  if (inventory === undefined) return undefined
  if (typeof inventory === 'string') return { file: inventory, columns: {} }
  const columns = Object.entries(inventory.columns ?? {}).filter(([, header]) => header !== undefined)
  return { file: inventory.file, columns: Object.fromEntries(columns) }
}
