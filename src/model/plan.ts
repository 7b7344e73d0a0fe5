import { z } from 'zod'
import { CAPABILITIES } from './capability.js'

const hours = z.number().min(0)
const Point = z.strictObject({
  finding: z.string().describe('fingerprint'),
  component: z.string(),
  capability: z.enum(CAPABILITIES),
  vendor: z.string(),
})
export type PlanPoint = z.infer<typeof Point>

const Step = z.strictObject({
  change: z.string(),
  title: z.string(),
  kind: z.enum(['vendor', 'self-hosted', 'channel']),
  why: z.string(),
  but: z.string().optional(),
  setUpHours: hours.describe('once, however many functions it serves'),
  workHours: hours.describe('own work for the functions that it serves'),
  removes: z.array(Point),
  survivingBefore: z.int().describe('essential capabilities that survive the loss of any one company'),
  survivingAfter: z.int(),
})
export type PlanStep = z.infer<typeof Step>

/** What `holdfast plan` gives. */
export const PlanSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('holdfast'), version: z.string(), vendorDbDate: z.string() }),
  subject: z.strictObject({ name: z.string(), asOf: z.string() }),
  budgetHours: hours.optional(),
  essential: z.int(),
  avoidable: z.array(Point),
  notAvoidable: z.array(Point.extend({ why: z.string(), mitigations: z.array(z.string()) })),
  steps: z.array(Step).describe('in the order of work'),
  hours: hours.describe('sum of all steps, at their likely length'),
  isProved: z.boolean().describe('no other choice removes more, or as many in fewer hours'),
  atMost: z.int().describe('no choice removes more single points than this'),
  frontier: z.array(
    z.strictObject({ changes: z.int(), removed: z.int(), hours, surviving: z.int(), isProved: z.boolean() }),
  ),
})
export type Plan = z.infer<typeof PlanSchema>
