import { z } from 'zod'
import { CAPABILITIES, LOSS_EFFECTS } from './capability.js'
import { OUTCOMES } from './outcomes.js'
import { DETAILS, TRIGGERS } from './precedent.js'
import { WORLDS } from './worlds.js'

const hours = z.number().min(0)
const probability = z.number().min(0).max(1)
const capability = z.enum(CAPABILITIES)

const HitFunction = z.strictObject({
  function: z.string(),
  component: z.string(),
  capability,
  effect: z.enum(LOSS_EFFECTS),
  vendors: z.array(z.string()).describe('those of its vendors that are gone'),
  goesOnHours: z.tuple([hours, hours]).optional().describe('how long it goes on after the loss'),
  because: z.string().optional().describe('why it goes on for a while; an assumption unless it names a document'),
  recoveryHours: z.strictObject({ low: hours, likely: hours, high: hours }),
  recoveryFrom: z.enum(['assessment', 'assumption']),
})
export type HitFunction = z.infer<typeof HitFunction>

const Lose = z.strictObject({
  lost: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      use: z.enum(['required', 'optional', 'none']).describe('optional: the product as configured does without it'),
      takes: z.array(z.string()),
    }),
  ),
  stopsNow: z.array(HitFunction),
  stopsLater: z.array(HitFunction),
  survives: z.array(z.strictObject({ function: z.string(), component: z.string(), capability, because: z.string() })),
  notSeen: z.array(capability).describe('essential capabilities of which no vendor was seen: nothing can be said'),
  failsOpen: z.array(z.strictObject({ finding: z.string(), title: z.string(), vendors: z.array(z.string()) })),
  exposureHours: z
    .strictObject({ low: hours, high: hours })
    .optional()
    .describe('data reachable while a control is gone'),
})
export type Lose = z.infer<typeof Lose>

const ReplayedEvent = z.strictObject({
  precedent: z.string(),
  target: z.string(),
  vendor: z.string(),
  capability,
  trigger: z.enum(TRIGGERS),
  noticeHours: hours.optional(),
  outcome: z.enum(OUTCOMES),
  outcomeAfterHours: hours.optional(),
  standing: z
    .enum(['established', 'reported'])
    .describe('established: read in its first source and nothing left uncertain'),
  uncertain: z.array(z.enum(DETAILS)),
  sources: z.array(z.string()),
  note: z.string().optional(),
  correction: z.string().optional(),
  hits: z
    .enum(['vendor', 'capability', 'optional', 'nothing'])
    .describe('optional: such a service is used, and the product as configured does without it'),
  hitVendor: z.string().optional().describe('the vendor of this product that the loss is applied to'),
  stops: z.array(HitFunction).describe('what stops with this day and had not stopped before'),
})
export type ReplayedEvent = z.infer<typeof ReplayedEvent>

const Replay = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  days: z.array(
    z.strictObject({
      date: z.string().describe('as reported; the events of one day are unordered'),
      day: z.int().optional().describe('days since the first; absent where the date is not known to the day'),
      events: z.array(ReplayedEvent),
    }),
  ),
  survives: z.array(z.strictObject({ function: z.string(), component: z.string(), capability })),
  correctionRoute: z.string(),
})
export type Replay = z.infer<typeof Replay>

const Down = z.strictObject({
  afterHours: z
    .array(z.strictObject({ hours, probability }))
    .describe('probability of being down so long after the first word'),
  ever: probability.describe('within the horizon of 90 days'),
  offlineDays: z
    .strictObject({ p10: hours, p50: hours, p90: hours })
    .optional()
    .describe('from stop to recovery, of the runs in which it stopped; absent where none did'),
})
export type Down = z.infer<typeof Down>

const World = z.strictObject({
  world: z.enum(WORLDS),
  basis: z.strictObject({
    cascades: z.int().describe('documented cascades of this trigger in this world'),
    cascadesOfWorld: z.int(),
    withFollowers: z.int().describe('of the cascades of this trigger'),
    events: z.int(),
    isThin: z.boolean().describe('fewer than five cascades: the figures lean on the world and the whole'),
  }),
  followers: z.strictObject({ any: probability, mean: hours }),
  withoutNotice: probability,
  restored: probability,
  product: Down.optional().describe(
    'absent where of no function whose loss stops the product a vendor was seen: not known',
  ),
  productWithFallbacks: Down.optional(),
  functions: z.array(
    z.strictObject({
      function: z.string(),
      component: z.string(),
      capability,
      down: Down,
      withFallbacks: Down.optional(),
      vendors: z.array(z.string()).optional().describe('who serves it; any of them may be the one that leaves'),
    }),
  ),
})
export type SimulatedWorld = z.infer<typeof World>

const Cascade = z.strictObject({
  trigger: z.enum(TRIGGERS),
  sector: z.string().optional(),
  runs: z.int(),
  seed: z.int(),
  fallbacks: z.array(z.string()).describe('dependencies that are taken as having a fallback'),
  worlds: z.array(World),
  notSeen: z
    .array(capability)
    .describe('essential capabilities without a seen vendor; they are outside of the figures'),
  caveats: z.array(z.string()),
})
export type CascadeSimulation = z.infer<typeof Cascade>

/** What `holdfast simulate` gives. */
export const SimulationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('holdfast'), version: z.string(), vendorDbDate: z.string() }),
  subject: z.strictObject({ name: z.string(), asOf: z.string() }),
  lose: Lose.optional(),
  scenario: Replay.optional(),
  cascade: Cascade.optional(),
})
export type Simulation = z.infer<typeof SimulationSchema>
