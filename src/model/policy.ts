import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { SEVERITIES } from './finding.js'

/** From which severity on a finding fails; `none`: never. */
export const Threshold = z.enum([...SEVERITIES, 'none'])
export type Threshold = z.infer<typeof Threshold>

const who = z.string().min(1).max(120)

/** What the gate demands of a product: the key `gate` of `holdfast.yaml`, or of a file that `--policy` names. */
export const Policy = z.strictObject({
  failOn: Threshold.optional(),
  /** Thresholds of single rules, which overrule `failOn`. */
  failOnRules: z.record(z.string().regex(/^HF\d{3}$/, 'the id of a rule, like HF101'), Threshold).optional(),
  /** Thresholds of single capabilities, which overrule `failOn`; of a rule's and a capability's the stricter one holds. */
  failOnCapabilities: z.partialRecord(z.enum(CAPABILITIES), Threshold).optional(),
  /** Functions that must survive the loss of any one organisation. */
  noSoleVendorFor: z.union([z.literal('essential'), z.array(z.enum(CAPABILITIES)).min(1)]).optional(),
  /** The most of the essential capabilities that one organisation may serve. */
  maxShare: z.strictObject({ percent: z.number().min(1).max(100) }).optional(),
  /** A vendor that is not in the baseline must stand in `declaredVendors`. */
  noNewVendorWithoutInventory: z.boolean().optional(),
  forbidden: z
    .strictObject({
      vendors: z.array(who).max(400).optional(),
      owners: z.array(who).max(400).optional(),
      countries: z
        .array(z.string().regex(/^[A-Z]{2}$/, 'a country, ISO 3166-1 alpha-2, like DE'))
        .max(250)
        .optional(),
    })
    .optional(),
  /** The longest likely standstill per company: recovery minus notice, hours. */
  longestGapHours: z.number().min(0).max(100_000).optional(),
  /** Declared fallbacks must have been drilled within so many days. */
  drillAgeDays: z.int().min(1).max(3650).optional(),
  /** `fail`: files of the product that failed make the audit incomplete. `strict`: partial ones too. */
  incomplete: z.enum(['fail', 'strict']).optional(),
  /** Whether waivers that expired, match nothing or are too broad fail the gate, or are only told. */
  waiverFaults: z.enum(['tell', 'fail']).optional(),
})
export type Policy = z.infer<typeof Policy>
