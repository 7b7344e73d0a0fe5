import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { DECLARED } from './declared.js'
import { pathBelow } from './path-below.js'
import { PLACE_KINDS } from './place.js'
import { Policy } from './policy.js'
import { SECTORS } from './sectors.js'
import { Acceptance, Waiver } from './waiver.js'

const reason = z.string().min(3, 'say why, in a few words').max(400)
const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host name in lower case, without scheme or path')

/** A correction of what was read. Each one that changes the result is printed in the report. */
export const Correction = z
  .strictObject({
    /** `not-ours`: somebody else's, or dead; `self-run`: the product runs the server behind this SDK itself. */
    is: z.enum(['not-ours', 'self-run']),
    /** Id of a vendor or service of the database. */
    vendor: z.string().min(1).optional(),
    service: z.string().min(1).optional(),
    /** Only below this folder or in this file. */
    path: pathBelow.optional(),
    reason,
  })
  .refine(
    (one) => one.vendor !== undefined || one.service !== undefined || one.path !== undefined,
    'name a vendor, a service or a path',
  )

/** `holdfast.yaml`: what the product's owners know and no code shows. */
export const Config = z.strictObject({
  version: z.literal(1).optional(),
  product: z.string().min(1).max(120).optional(),
  sector: z.enum(SECTORS).optional(),
  /** Capabilities that the product cannot do without, besides those expected of its kind. */
  essential: z.array(z.enum(CAPABILITIES)).max(CAPABILITIES.length).optional(),
  /** Files to leave out, in the syntax of `.gitignore`. */
  exclude: z.array(z.string().min(1).max(256)).max(200).optional(),
  /** The product's own hosts, which are no vendors. */
  firstPartyHosts: z.array(host).max(400).optional(),
  /** What kind of place a folder is, where its name misleads. */
  places: z
    .array(z.strictObject({ path: pathBelow, place: z.enum(PLACE_KINDS), reason }))
    .max(200)
    .optional(),
  corrections: z.array(Correction).max(400).optional(),
  ...DECLARED,
  /** Folder with own vendor files, which extend or replace those that ship; default `.holdfast/vendors`. */
  vendors: pathBelow.optional(),
  gate: Policy.optional(),
  /** Findings that are not to fail the gate, each with owner, reason and last day. */
  waivers: z.array(Waiver).max(400).optional(),
  /** Risks that somebody accepts until a day; the answer to gatekeepers. */
  acceptances: z.array(Acceptance).max(400).optional(),
})
export type Config = z.infer<typeof Config>
