import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { OUTCOMES } from './outcomes.js'
import { CONTESTED_SECTORS, ORDINARY_SECTORS } from './sectors.js'
import { id, list, partialDay, text, url } from './vendor.js'

/** Why a vendor withdraws. */
export const TRIGGERS = [
  'content-policy',
  'political-pressure',
  'sanctions',
  'legal-order',
  'billing-or-fraud-flag',
  'terms-dispute',
  'product-discontinued',
  'price-or-licence-change',
  'acquisition',
  'insolvency',
  'accident',
  'security-abuse',
] as const
export type Trigger = (typeof TRIGGERS)[number]

/** What kind of customer lost the service. */
export const TARGET_KINDS = [...CONTESTED_SECTORS, ...ORDINARY_SECTORS, 'individual-developer'] as const
export type TargetKind = (typeof TARGET_KINDS)[number]

/** Details that an event's source does not state: known from other reading, and to be shown as such. */
export const DETAILS = ['date', 'notice', 'outcome', 'trigger'] as const

const Event = z.strictObject({
  id,
  date: partialDay,
  target: text,
  targetKind: z.enum(TARGET_KINDS),
  /** Id of a vendor or organisation of the database, or the name of an organisation that is in neither. */
  vendor: z.string().min(1).max(80),
  capability: z.enum(CAPABILITIES),
  trigger: z.enum(TRIGGERS),
  /** Hours from the first notice that named the consequence to the loss; 0 none, absent not known. */
  noticeHours: z.number().min(0).optional(),
  outcome: z.enum(OUTCOMES),
  /** Hours until back, or until working elsewhere; 0 where the service never stopped, absent not known. */
  outcomeAfterHours: z.number().min(0).optional(),
  sources: list(url),
  /** Whether the event was read in its first source; where not, reports say «reported». */
  verified: z.boolean(),
  uncertain: list(z.enum(DETAILS)).optional(),
  note: text.optional(),
  /** What a party to the event has answered or corrected. */
  correction: text.optional(),
})

/** One file of `vendor-db/precedents/`: the events of one cascade or common cause, named by its group. */
export const PrecedentFile = z.strictObject({ eventGroup: id, events: list(Event) })
export type PrecedentFile = z.infer<typeof PrecedentFile>

/** A documented withdrawal. */
export type Precedent = z.infer<typeof Event> & { readonly eventGroup: string }
