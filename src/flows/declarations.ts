import type { Config } from '../model/config.js'
import type { Declarations } from '../model/declarations.js'
import type { InventoryEntry } from '../model/inventory.js'

const KEPT = [
  'sector',
  'legalEntity',
  'jurisdictions',
  'businessFunctions',
  'declaredVendors',
  'inventory',
  'fallbacks',
  'promises',
  'revenue',
  'gate',
] as const

/** The declarations that travel with the assessment, in one order; undefined where there are none. */
export function declarationsOf(config: Config, inventory: readonly InventoryEntry[] = []): Declarations | undefined {
  const known = { ...config, inventory: inventory.length === 0 ? undefined : inventory }
  const kept = KEPT.flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]] as const]))
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Declarations)
}
