import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { CAUSES } from './comparison.js'
import { SEVERITIES } from './finding.js'
import { VerdictSchema } from './verdict-schema.js'

const state = z.enum(['survives', 'falls', 'not-seen'])

const side = z.strictObject({
  name: z.string(),
  revision: z.string().optional(),
  asOf: z.string(),
  vendorDb: z.string(),
  version: z.string(),
  findings: z.int(),
  isComplete: z.boolean().describe('false: not wholly read; what came may have been there'),
})

const change = z.strictObject({
  cause: z.enum(CAUSES).describe("the product's files, what is known of vendors, or the day"),
  kind: z.enum(['finding', 'dependency', 'capability']),
  turn: z
    .enum(['came', 'went', 'worse', 'better', 'changed', 'accepted', 'exposed'])
    .describe('accepted: somebody lets a finding through; exposed: nobody does any longer'),
  id: z.string().describe('fingerprint, id of the dependency, or component/capability'),
  text: z.string(),
  title: z.string().optional().describe('of a finding, without what became of it'),
  rule: z.string().optional(),
  severity: z.enum(SEVERITIES).optional(),
  vendors: z.array(z.string()),
  component: z.string().optional(),
  capability: z.enum(CAPABILITIES).optional(),
  state: state.optional().describe('of a capability: how it fares now'),
  was: state.optional().describe('and how it fared before'),
  place: z
    .strictObject({ path: z.string(), line: z.int().min(1), column: z.int().min(1) })
    .optional()
    .describe('in the base for what went, else in the head'),
  isOnChangedLine: z
    .boolean()
    .optional()
    .describe('of a finding that the code changed: whether the change wrote that line; absent without both texts'),
})

/** The JSON of `holdfast diff`. */
export const ComparisonSchema = z.strictObject({
  schemaVersion: z.literal(1),
  base: side,
  head: side,
  failOnChanges: z.enum(['code', 'all']),
  changes: z.array(change),
  policyChanges: z.array(
    z.strictObject({
      key: z.string(),
      at: z.string().optional(),
      text: z.string(),
      hasEffect: z.boolean().describe('false beside a policy from outside'),
    }),
  ),
  verdict: VerdictSchema,
})
