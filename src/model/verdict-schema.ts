import { z } from 'zod'
import { BaselineFinding } from './baseline.js'
import { SEVERITIES } from './finding.js'

const texts = z.array(z.string())

/** What the gate says, in JSON. */
export const VerdictSchema = z.strictObject({
  failOn: z.enum([...SEVERITIES, 'none']),
  passed: z.boolean(),
  broken: texts.describe('fingerprints of the findings that broke it'),
  reasons: texts.describe('one line per reason, for people'),
  isComplete: z.boolean().describe('false: not read completely, or nothing was found to assess'),
  breaches: z
    .array(
      z.strictObject({
        line: z.string(),
        at: z.string().describe('holdfast.yaml:3:20'),
        items: z.array(
          z.strictObject({
            key: z.string(),
            text: z.string(),
            findings: texts,
            dependencies: texts,
            amount: z.number().optional().describe('where more is worse: a share, hours, days'),
          }),
        ),
      }),
    )
    .optional()
    .describe('lines of the policy besides the thresholds that are broken'),
  baseline: z
    .strictObject({
      name: z.string(),
      known: texts,
      fresh: texts,
      worse: texts,
      gone: z.array(BaselineFinding).describe('entries that no longer match'),
    })
    .optional(),
  grantFaults: z
    .array(
      z.strictObject({
        kind: z.enum(['expired', 'unused', 'over-broad', 'gatekeeper']),
        at: z.string(),
        text: z.string(),
      }),
    )
    .optional()
    .describe('what is wrong with waivers and acceptances'),
})
