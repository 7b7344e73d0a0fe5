import { z } from 'zod'
import { CAPABILITIES } from './capability.js'
import { COUNTRIES } from './country.js'
import { SIGNAL_KINDS } from './evidence.js'
import { EXIT_ROLES } from './exit-roles.js'

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write kebab-case: a-z, 0-9 and single hyphens')
/** A day of the calendar: the thirteenth month and the thirty-first of February are none. */
export const day = z.iso.date('write a day of the calendar, YYYY-MM-DD')
/** A day, month or year, as precise as known. */
export const partialDay = z.union(
  [day, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)],
  'write a day, month or year of the calendar, YYYY-MM-DD, YYYY-MM or YYYY',
)
/** A country or territory. */
export const country = z.enum(COUNTRIES, {
  error: 'write the country as ISO 3166-1 alpha-2 has it, two capital letters like DE',
})
export const url = z.url({ protocol: /^https?$/, error: 'write a whole address, beginning with https://' })
export const text = z.string().min(1).max(600)
export const list = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(400)

/** Where a fact was read and when it was checked; `assumption` marks own judgement that no source states. */
export const Source = z
  .strictObject({
    url: url.optional(),
    says: text.optional(),
    checked: day.optional(),
    assumption: text.optional(),
  })
  .refine(
    (s) => (s.url !== undefined && s.checked !== undefined) || s.assumption !== undefined,
    'give url and checked, or say assumption where no page states it',
  )
export type Source = z.infer<typeof Source>

/**
 * How a service shows. Values are exact unless they end in `*` (prefix). Formats per kind: `SIGNAL_KINDS` in `evidence.ts`.
 * A host covers its subdomains; `host/path` only that path prefix. Bare words are no signals.
 */
export const Signals = z.strictObject(
  Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, list(z.string().min(2).max(200)).optional()])) as {
    [K in (typeof SIGNAL_KINDS)[number]]: z.ZodOptional<z.ZodArray<z.ZodString>>
  },
)
export type Signals = z.infer<typeof Signals>

const Example = z.strictObject({ kind: z.enum(SIGNAL_KINDS), value: z.string().min(1).max(300) })

/** A way out of one service: another vendor's service, a self-run system, or a changed channel. */
export const WayOut = z.strictObject({
  /** `vendor`: id of a service in this database; `self-hosted`: a system one runs; `channel`: another way to the same end. */
  kind: z.enum(['vendor', 'self-hosted', 'channel']),
  /** Service id for `vendor`, else the name of the system or channel. */
  to: z.string().min(1).max(80),
  licence: z.string().max(60).optional(),
  /** One reason for it. */
  why: text,
  /** One reason against it, or what it takes. */
  but: text.optional(),
})
export type WayOut = z.infer<typeof WayOut>

/** A fact that makes leaving slower than the code change: identity checks, porting, review. Hours as a range. */
export const LeadTime = z.strictObject({
  step: text,
  hours: z.tuple([z.number().min(0), z.number().min(0)]),
  source: Source,
})
export type LeadTime = z.infer<typeof LeadTime>

/** What the service answers once the account is suspended: by it a runbook tells a withdrawal from an outage. */
export const SuspendedAnswer = z
  .strictObject({
    /** HTTP status. */
    status: z.int().min(200).max(599).optional(),
    /** Error code as the API writes it. */
    code: text.optional(),
    meaning: text,
    source: Source,
  })
  .refine((one) => one.status !== undefined || one.code !== undefined, 'give status, code or both')
export type SuspendedAnswer = z.infer<typeof SuspendedAnswer>

/**
 * One way to take out what a service holds, or to move or transfer it, as the vendor or the tool documents it. Commands carry
 * placeholders in <ANGLES> and no value of any product.
 */
export const ExitWay = z.strictObject({
  step: text,
  /** What it needs, leaves behind or ends in. */
  note: text.optional(),
  commands: list(z.string().min(2).max(300)).optional(),
  /** Assumption unless the source names them. */
  hours: z.tuple([z.number().min(0), z.number().min(0)]).optional(),
  by: z.enum(EXIT_ROLES).optional(),
  source: Source,
})
export type ExitWay = z.infer<typeof ExitWay>

export const SUBSTITUTABILITY = ['standard-protocol', 'adapter', 'reimplement', 'gatekeeper'] as const

/** One product of a vendor. */
export const Service = z.strictObject({
  id,
  name: text,
  /** What it is needed for; the first is taken where a signal does not say otherwise. */
  capabilities: list(z.enum(CAPABILITIES)),
  substitutability: z.enum(SUBSTITUTABILITY),
  /** Standards spoken: S3, SMTP, OIDC, PostgreSQL, OCI, ACME, … */
  standards: list(z.string().min(2).max(40)).optional(),
  /** The role of a dependency on it, where it is not the role of its capability. */
  role: z.enum(['runtime', 'distribution', 'build', 'business']).optional(),
  /** How it shows. Absent only for services that code never shows. */
  signals: Signals.optional(),
  /**
   * Signals that show the protocol or software but leave the vendor open (an S3 client, a Sentry SDK): they count with low
   * confidence unless something else confirms the vendor.
   */
  assumed: Signals.optional(),
  examples: list(Example).optional(),
  lookalikes: list(Example).optional(),
  /** How to get the data out. */
  export: text.optional(),
  /** The same as steps that somebody on call can follow. */
  exit: list(ExitWay).optional(),
  waysOut: list(WayOut).optional(),
  /** Why there is no way out, where `waysOut` is absent. */
  noWayOut: text.optional(),
  leadTimes: list(LeadTime).optional(),
  /** What its API answers a suspended account, where that is documented. */
  suspended: list(SuspendedAnswer).optional(),
})
export type Service = z.infer<typeof Service>

/** What the vendor's public terms promise. Negotiated contracts differ. */
export const Terms = z.strictObject({
  document: text,
  capabilities: list(z.enum(CAPABILITIES)).optional(),
  /** Whether the text lets the vendor suspend at once on at least one ground. */
  immediateSuspension: z.boolean().optional(),
  /** Hours between notice or cure request and suspension where the text names them; 0 means none promised. */
  noticeHours: z.number().min(0).optional(),
  grounds: list(text).optional(),
  terminationForConvenience: z
    .strictObject({ vendorMay: z.boolean(), noticeDays: z.number().min(0).optional() })
    .optional(),
  /** Days in which content can still be fetched after the end; 0 means none promised. */
  retrievalDays: z.number().min(0).optional(),
  governingLaw: text.optional(),
  url: url.optional(),
  acceptableUseUrl: url.optional(),
  /** Date of the text, as precise as known. */
  textDate: partialDay.optional(),
  /** Where it was read, and the date of the stored copy. */
  source: url.optional(),
  furtherSources: list(url).optional(),
  snapshot: day.optional(),
  verified: z.boolean(),
  note: text.optional(),
})
export type Terms = z.infer<typeof Terms>

export const UPSTREAM_RELATIONS = ['runs-on', 'resells', 'sub-processor'] as const
export const CRITICALITIES = ['hard', 'partial', 'redundant', 'optional', 'customer-chosen'] as const

/** What the vendor itself runs on: the fourth party. */
export const Upstream = z.strictObject({
  organisation: id,
  relation: z.enum(UPSTREAM_RELATIONS),
  criticality: z.enum(CRITICALITIES),
  /** The services that stand on it, where not all do: losing Apple stops the push service of a cloud, not the cloud. */
  services: list(id).optional(),
  for: text.optional(),
  asOf: partialDay.optional(),
  sources: z.array(url).max(8).optional(),
  verified: z.boolean(),
  note: text.optional(),
})
export type Upstream = z.infer<typeof Upstream>

/** One file of `vendor-db/vendors/`: a legal organisation that sells or gives services. */
export const Vendor = z.strictObject({
  id,
  name: text,
  legalName: text.optional(),
  /** Id of the organisation that decides over it, or `independent`. */
  owner: id,
  ownerSource: Source.optional(),
  /** Home country, ISO 3166-1 alpha-2. */
  country,
  homepage: url,
  aliases: list(id).optional(),
  services: z.array(Service).max(120),
  /** Hosts of the vendor that are pages to read (documentation, marketing); seeing them proves nothing. */
  reading: list(z.string().min(3).max(120)).optional(),
  terms: list(Terms).optional(),
  upstreams: list(Upstream).optional(),
  /** Where a suspended customer can turn: appeal form, abuse desk, account manager. */
  appeal: z.strictObject({ url: url.optional(), how: text }).optional(),
  sources: list(Source),
})
export type Vendor = z.infer<typeof Vendor>
