import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { SEVERITIES } from './finding.js'

/** A finding as a baseline remembers it: enough to know it again and to name it when it is gone. */
export const BaselineFinding = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{20}$/),
  rule: z.string().regex(/^HF\d{3}$/),
  severity: z.enum(SEVERITIES),
  vendors: z.array(z.string()),
  capability: z.enum(CAPABILITIES).optional(),
  component: z.string().optional(),
  /** Of findings about a whole company: what hangs on it. */
  capabilities: z.array(z.string()).optional(),
  title: z.string(),
})
export type BaselineFinding = z.infer<typeof BaselineFinding>

/** What was known on a day: only what is new or worse since fails. Written by `--write-baseline`. */
export const Baseline = z.strictObject({
  holdfastBaseline: z.literal(1),
  asOf: z.string(),
  vendorDb: z.string(),
  components: z.array(z.string()),
  vendors: z.array(z.string()),
  findings: z.array(BaselineFinding),
  /** What broke a line of the policy without being a finding, by its key. */
  breaches: z.array(z.strictObject({ key: z.string(), amount: z.number().optional() })),
})
export type Baseline = z.infer<typeof Baseline>

/** How today's findings stand to a baseline; all but the last are fingerprints of today's findings. */
export interface BaselineState {
  /** How the user knows it: a file name, or what it was compared with. */
  readonly name: string
  readonly known: readonly string[]
  readonly fresh: readonly string[]
  readonly worse: readonly string[]
  /** Entries that no longer match. */
  readonly gone: readonly BaselineFinding[]
}
