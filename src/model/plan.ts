import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { TRIGGERS } from './precedent.js'

const hours = z.number().min(0)
const estimate = z.strictObject({ low: hours, likely: hours, high: hours })
const Point = z.strictObject({
  finding: z.string().describe('fingerprint'),
  component: z.string(),
  capability: z.enum(CAPABILITIES),
  vendor: z.string(),
})
export type PlanPoint = z.infer<typeof Point>

const Kind = z.enum(['vendor', 'self-hosted', 'channel'])

const Fallback = z.strictObject({
  change: z.string(),
  title: z.string(),
  kind: Kind,
  vendor: z.string().optional(),
  service: z.string().optional(),
  licence: z.string().optional().describe('of a system that one runs oneself'),
  standards: z
    .array(z.string())
    .describe('spoken by both, so that code stays; empty where code uses what is proprietary'),
  setUp: estimate.describe('hours, once for all functions that the change serves'),
  work: estimate.describe('hours of own work for this function'),
  leadTimes: z
    .array(z.strictObject({ step: z.string(), hours: z.tuple([hours, hours]), source: z.string() }))
    .describe('waits for others, beside the work'),
  data: z.string().optional().describe('how the data leaves the vendor; absent where none is on file'),
  why: z.string(),
  but: z.string().optional(),
  commonCountry: z.string().optional().describe('one legal order or sanction there reaches both'),
  countsWith: z
    .strictObject({ title: z.string(), organisation: z.string() })
    .optional()
    .describe('an earlier fallback of the list that falls with the same organisation: together they are one'),
  sources: z.array(z.string()),
})
export type Fallback = z.infer<typeof Fallback>

const FunctionFallbacks = Point.extend({
  operations: z.int().optional().describe('distinct parts of the service that code names; absent where none was seen'),
  proprietary: z.array(z.string()).describe('features that code uses and that have no standard counterpart'),
  fallbacks: z.array(Fallback),
  independent: z.int().describe('fallbacks of which no two fall with one organisation'),
  setAside: z.array(z.strictObject({ title: z.string(), vendor: z.string(), why: z.string() })),
})
export type FunctionFallbacks = z.infer<typeof FunctionFallbacks>

const Step = z.strictObject({
  change: z.string(),
  title: z.string(),
  kind: Kind,
  why: z.string(),
  but: z.string().optional(),
  setUpHours: hours.describe('once, however many functions it serves'),
  workHours: hours.describe('own work for the functions that it serves'),
  removes: z.array(Point),
  survivingBefore: z.int().describe('essential capabilities that survive the loss of any one company'),
  survivingAfter: z.int(),
  notCounted: z
    .strictObject({ needs: z.enum(CAPABILITIES).optional(), fallsWith: z.string().optional() })
    .optional()
    .describe(
      'why a way without a vendor saves nothing yet: what it needs falls with the same company, or is not modelled',
    ),
  saves: z.array(z.enum(CAPABILITIES)).describe('essential capabilities that survive from this step on'),
})
export type PlanStep = z.infer<typeof Step>

/** What `holdfast plan` gives. */
export const PlanSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('holdfast'), version: z.string(), vendorDbDate: z.string() }),
  subject: z.strictObject({ name: z.string(), asOf: z.string() }),
  budgetHours: hours.optional(),
  trigger: z.enum(TRIGGERS).optional().describe('what the plan prepares for; absent: any decision about this account'),
  essential: z.int(),
  notSeen: z
    .array(z.enum(CAPABILITIES))
    .optional()
    .describe(
      'essential capabilities of which no vendor was seen: nothing is said of them; absent where all were seen',
    ),
  avoidable: z.array(Point),
  notAvoidable: z.array(Point.extend({ why: z.string(), mitigations: z.array(z.string()) })),
  shared: z
    .array(z.strictObject({ finding: z.string(), title: z.string() }))
    .describe('groups that one owner or upstream takes whole: these changes do not part them'),
  fallbacks: z.array(FunctionFallbacks),
  steps: z.array(Step).describe('in the order of work'),
  hours: hours.describe('sum of all steps, at their likely length'),
  isProved: z.boolean().describe('no other choice removes more, or as many in fewer hours'),
  atMost: z.int().describe('no choice removes more single points than this'),
  atLeastHours: hours.describe('no choice that removes as many takes fewer hours'),
  frontier: z.array(
    z.strictObject({
      changes: z.int(),
      titles: z.array(z.string()),
      removed: z.int(),
      hours,
      surviving: z.int(),
      isProved: z.boolean(),
    }),
  ),
})
export type Plan = z.infer<typeof PlanSchema>
