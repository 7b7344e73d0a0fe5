import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { SEVERITIES } from './finding.js'
import { OUTCOMES } from './outcomes.js'
import { TARGET_KINDS, TRIGGERS } from './precedent.js'
import { LANES } from './recovery.js'
import { WORLDS } from './worlds.js'

const capability = z.enum(CAPABILITIES)
const hours = z.number().min(0)
const estimate = { low: hours, likely: hours, high: hours }

const LostFunction = z.strictObject({
  function: z.string(),
  component: z.string(),
  capability,
  through: z
    .string()
    .optional()
    .describe('vendor that stands on the company, where it is not one of the company itself'),
})

/** A step of recovery, in JSON. */
export const RecoveryStepSchema = z.strictObject({
  name: z.string(),
  lane: z.enum(LANES),
  ...estimate,
  source: z.union([
    z.strictObject({ url: z.string(), checked: z.string() }),
    z.strictObject({ declared: z.string() }),
    z.strictObject({ assumption: z.string() }),
  ]),
})

const PromisedTerms = z.strictObject({
  vendor: z.string(),
  from: z.enum(['contract', 'terms']).describe('contract: declared by the owners, over what public terms say'),
  suspensionAtOnce: z.boolean().optional(),
  noticeHours: hours.optional(),
  endsWithoutCause: z.strictObject({ noticeDays: hours.optional() }).optional(),
  retrievalDays: hours.optional(),
  governingLaw: z.string().optional(),
  source: z.string().optional(),
  read: z.string().optional(),
  verified: z.boolean().optional(),
})
export type PromisedTerms = z.infer<typeof PromisedTerms>

const WorldCounts = z.strictObject({
  world: z.enum(WORLDS),
  n: z.int().describe('documented withdrawals by vendors of this company, as far as a primary source confirms them'),
  withoutNotice: z.int(),
  noticeUnknown: z.int(),
  underSanctions: z.int().optional().describe('of n, whatever the field of the customer; absent in older assessments'),
  outcomes: z.strictObject(
    Object.fromEntries(OUTCOMES.map((one) => [one, z.int()])) as Record<(typeof OUTCOMES)[number], z.ZodInt>,
  ),
  last: z.strictObject({
    id: z.string(),
    date: z.string(),
    target: z.string(),
    targetKind: z.enum(TARGET_KINDS),
    trigger: z.enum(TRIGGERS),
    noticeHours: hours.optional(),
  }),
})
export type WorldCounts = z.infer<typeof WorldCounts>

/** One company: what happens if it drops the product. */
export const CompanyLoss = z.strictObject({
  company: z.string().describe('the organisation that in the end decides over the vendors'),
  name: z.string(),
  vendors: z.array(z.string()).describe('those that findings are about'),
  severity: z.enum(SEVERITIES),
  loses: z.strictObject({
    required: z.array(LostFunction).describe('functions that fall when this company alone leaves'),
    optional: z.array(LostFunction).describe('functions that the product as configured does without'),
    components: z.array(z.string()),
  }),
  terms: PromisedTerms.optional().describe('the hardest that its vendors promise; absent where none are on file'),
  recovery: z
    .strictObject({ capability, ...estimate, mean: hours, p10: hours, p90: hours, steps: z.array(RecoveryStepSchema) })
    .optional()
    .describe('of the function that takes longest among the gravest; absent where no function of the product stops'),
  noticeHours: hours.optional().describe('shortest notice that counts; 0 where none is promised or known'),
  gap: z.strictObject(estimate).optional().describe('recovery minus notice, hours'),
  promise: z
    .strictObject({ withinHours: hours, capability: capability.optional(), to: z.string().optional() })
    .optional(),
  exposure: z
    .strictObject({ ...estimate, because: z.array(z.string()) })
    .optional()
    .describe('hours in which data is reachable while a control is gone, and the findings that say so'),
  precedents: z
    .array(WorldCounts)
    .optional()
    .describe('per world; both while the sector is not declared; absent where none is on file'),
  firstStep: z
    .strictObject({
      finding: z.string(),
      kind: z.enum(['vendor', 'self-hosted', 'channel', 'none']),
      title: z.string(),
      why: z.string(),
      but: z.string().optional(),
      capability: capability.optional(),
      hours: z.tuple([hours, hours]).optional().describe('how long it takes if begun only after the letter'),
    })
    .optional(),
  findings: z.array(z.string()).describe('fingerprints, worst first'),
})
export type CompanyLoss = z.infer<typeof CompanyLoss>
