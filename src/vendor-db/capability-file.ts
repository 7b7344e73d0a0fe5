import { z } from 'zod'
import { CAPABILITIES, COMPONENT_KINDS, LOSS_EFFECTS } from '../model/capability.js'

/** The shape of `vendor-db/capabilities.yaml`: every capability once. */
export const CapabilityFile = z.strictObject({
  capabilities: z
    .array(
      z.strictObject({
        id: z.enum(CAPABILITIES),
        title: z.string().min(2).max(60),
        effect: z.enum(LOSS_EFFECTS),
        role: z.enum(['runtime', 'distribution', 'build', 'business']),
        expectedBy: z.array(z.enum(COMPONENT_KINDS)),
        meaning: z.string().min(10).max(160),
      }),
    )
    .refine(
      (rows) => CAPABILITIES.every((id) => rows.filter((row) => row.id === id).length === 1),
      'every capability once',
    ),
})
