import { z } from 'zod'

const number = z.int().min(0)

/** The JSON of `holdfast trend`: assessments over time, the oldest first. */
export const TrendSchema = z.strictObject({
  schemaVersion: z.literal(1),
  points: z.array(
    z.strictObject({
      name: z.string().describe('file name'),
      product: z.string(),
      asOf: z.string(),
      revision: z.string().optional(),
      vendorDb: z.string(),
      essential: z.strictObject({ survive: number, fall: number, notSeen: number }),
      soleStoppers: number,
      vendors: number,
      findings: z
        .strictObject({ critical: number, high: number, medium: number, low: number })
        .describe('without those that somebody lets through'),
      accepted: number,
      isComplete: z.boolean(),
    }),
  ),
})
