import { z } from 'zod'
import { day } from './vendor.js'

const word = z.string().min(1).max(160)

/** What was agreed with a vendor; terms of a contract go before the public ones. */
export const Contract = z.strictObject({
  reference: word.optional(),
  /** Terms that differ from the public ones. */
  noticeHours: z.number().min(0).max(100_000).optional(),
  retrievalDays: z.number().min(0).max(3650).optional(),
  governingLaw: word.optional(),
  ends: day.optional(),
})
export type Contract = Readonly<z.infer<typeof Contract>>
