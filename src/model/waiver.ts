import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { day } from './vendor.js'

const grant = {
  owner: z.string().min(2, 'name who answers for it').max(160),
  reason: z.string().min(3, 'say why, in a few words').max(600),
  expires: day,
  rule: z
    .string()
    .regex(/^HF\d{3}$/, 'the id of a rule, like HF101')
    .optional(),
  vendor: z.string().min(1).max(120).optional(),
  capability: z.enum(CAPABILITIES).optional(),
  component: z.string().min(1).max(400).optional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{20}$/, 'a fingerprint as the JSON assessment shows it')
    .optional(),
} as const

/** A finding that is not to fail the gate until a day. */
export const Waiver = z.strictObject(grant)
export type Waiver = z.infer<typeof Waiver>

/** A risk that somebody accepts until a day; the only answer to a gatekeeper, which cannot be replaced. */
export const Acceptance = z.strictObject(grant)
export type Acceptance = z.infer<typeof Acceptance>

/** How a finding came to be let through. */
export const Suppression = z.strictObject({
  by: z.enum(['waiver', 'acceptance']),
  owner: z.string(),
  reason: z.string(),
  expires: z.string(),
})
export type Suppression = z.infer<typeof Suppression>

/** A waiver or acceptance with where it stands. */
export interface Grant extends Waiver {
  readonly by: Suppression['by']
  /** `holdfast.yaml:12:5`. */
  readonly at: string
}

/** What is wrong with a waiver or acceptance. */
export interface GrantFault {
  readonly kind: 'expired' | 'unused' | 'over-broad' | 'gatekeeper'
  readonly at: string
  /** One sentence, for people. */
  readonly text: string
}
