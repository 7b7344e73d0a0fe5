import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { RecoveryStepSchema } from './company-loss.js'
import { EXIT_PHASES } from './exit-phases.js'
import { EXIT_ROLES } from './exit-roles.js'

const hours = z.number().min(0)
const capability = z.enum(CAPABILITIES)
const counted = z.strictObject({
  count: z.int().min(0),
  listed: z.array(z.string()).describe('sorted; the first ones'),
})

const Step = z.strictObject({
  title: z.string(),
  text: z.string(),
  capabilities: z.array(capability).describe('what it is for; empty where it is for all'),
  commands: z.array(z.string()).describe('with placeholders in <ANGLES>; nothing of the product stands in them'),
  hours: z.tuple([hours, hours]).describe('own work or waiting, at best and at worst'),
  by: z.enum(EXIT_ROLES).describe('who carries it and decides'),
  source: z
    .strictObject({ url: z.string(), checked: z.string() })
    .optional()
    .describe('absent: own judgement, an assumption'),
  rule: z.string().optional().describe('the rule whose findings ask for it'),
  details: z
    .array(z.string())
    .describe('what of this product it is about; shown in private only where the rule is delicate'),
})
export type ExitStep = z.infer<typeof Step>

const Objective = z.strictObject({
  capability,
  recoveryHours: z.strictObject({ low: hours, likely: hours, high: hours }).describe('what the steps add up to'),
  promisedHours: hours.optional().describe('recovery time objective (RTO): back within, as declared'),
  longestOutageHours: hours.optional().describe('maximum tolerable period of disruption (MTPD), as declared'),
})
export type ExitObjective = z.infer<typeof Objective>

/** How a product leaves one vendor: what `holdfast plan --vendor` gives. */
export const ExitPlanSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('holdfast'), version: z.string(), vendorDbDate: z.string() }),
  subject: z.strictObject({ name: z.string(), asOf: z.string() }),
  vendor: z.strictObject({ id: z.string(), name: z.string() }),
  required: z.array(capability).describe('capabilities that the product needs of it'),
  optional: z.array(capability).describe('those that the product as configured does without'),
  noticeHours: hours.optional().describe('as promised; absent where no terms are on file'),
  retrievalDays: hours.optional().describe('how long content can be fetched after the end; 0: none promised'),
  objectives: z.array(Objective),
  phases: z.array(z.strictObject({ phase: z.enum(EXIT_PHASES), steps: z.array(Step) })),
  credentials: counted.describe('names of keys and settings that were seen, never values'),
  places: z.strictObject({
    modules: counted.describe('code that touches the vendor'),
    dependents: z.int().describe('modules that load those'),
    entryPoints: counted.describe('ways into the product that reach it'),
    configuration: counted.describe('other files that name it'),
  }),
  recovery: z.array(
    z.strictObject({
      capability,
      component: z.string(),
      low: hours,
      likely: hours,
      high: hours,
      steps: z.array(RecoveryStepSchema),
    }),
  ),
})
export type ExitPlan = z.infer<typeof ExitPlanSchema>
