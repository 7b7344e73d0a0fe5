import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { Contract } from './contract.js'

/** The columns that an inventory of contracts may have; only the vendor is needed. */
export const INVENTORY_COLUMNS = [
  'vendor',
  'capability',
  'reference',
  'ends',
  'noticeHours',
  'noticeDays',
  'retrievalDays',
  'governingLaw',
] as const

/** One column of an inventory. */
export type InventoryColumn = (typeof INVENTORY_COLUMNS)[number]

/** A contract that the inventory lists, and the line where it stands. */
export const InventoryEntry = z.strictObject({
  /** Id of the database where the company was recognised, else its name as written. */
  vendor: z.string().min(1).max(160),
  /** Absent: the contract covers whatever the company serves. */
  capability: z.enum(CAPABILITIES).optional(),
  contract: Contract,
  path: z.string(),
  line: z.number().int().min(1),
})
export type InventoryEntry = Readonly<z.infer<typeof InventoryEntry>>
