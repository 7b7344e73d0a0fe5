import { z } from 'zod'
import { DECLARED } from './declared.js'
import { InventoryEntry } from './inventory.js'
import { Policy } from './policy.js'

/**
 * What the owners declared as far as reports speak of it: a saved assessment can be rendered again without `holdfast.yaml`.
 * The same words as there, so that nobody learns them twice.
 */
export const DeclarationsSchema = z.strictObject({
  sector: z.string().optional(),
  legalEntity: DECLARED.legalEntity,
  jurisdictions: DECLARED.jurisdictions,
  businessFunctions: DECLARED.businessFunctions,
  declaredVendors: DECLARED.declaredVendors,
  /** The contracts that an inventory lists. */
  inventory: z.array(InventoryEntry).optional(),
  fallbacks: DECLARED.fallbacks,
  promises: DECLARED.promises,
  revenue: DECLARED.revenue,
  gate: Policy.optional(),
})
export type Declarations = z.infer<typeof DeclarationsSchema>
