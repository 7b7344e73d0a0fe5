import { z } from 'zod'
import { CAPABILITIES, COMPONENT_KINDS } from './capability.js'
import { CompanyLoss } from './company-loss.js'
import { DeclarationsSchema } from './declarations.js'
import { WIRINGS } from './dependency-map.js'
import { SIGNAL_KINDS, USES } from './evidence.js'
import { SEVERITIES } from './finding.js'
import { PLACE_KINDS } from './place.js'
import { Coupling, Reach } from './reach.js'
import { Suppression } from './waiver.js'

/*
 * The JSON assessment as a contract. `docs/schema/assessment.schema.json` is generated from it, and tests hold the types of
 * `assessment.ts` and real output against it. Additions keep `schemaVersion`; anything else raises it.
 */

const capability = z.enum(CAPABILITIES)
const state = z.enum(['survives', 'falls', 'not-seen'])
const wiring = z.enum(WIRINGS)
const ledger = z.array(z.strictObject({ path: z.string(), reason: z.string() }))

const placedEvidence = z.strictObject({
  path: z.string().describe('relative to the root, with /'),
  line: z.int().min(1),
  column: z.int().min(1).describe('in UTF-16 units'),
  reader: z.string(),
  kind: z.enum(SIGNAL_KINDS),
  value: z.string(),
  place: z.enum(PLACE_KINDS),
  use: z.enum(USES),
  excerpt: z.string().describe('the matched token, or the name of what the place shows; never a secret'),
  scope: z.enum(['production', 'development', 'optional', 'transitive']).optional(),
  condition: z.string().optional(),
  context: z.string().optional(),
})

const groupProof = placedEvidence.pick({
  path: true,
  line: true,
  column: true,
  reader: true,
  place: true,
  excerpt: true,
})

const recognisedEvidence = placedEvidence.extend({ signal: z.string().describe('kind:pattern of the vendor database') })

const dependency = z.strictObject({
  id: z.string(),
  vendor: z.string(),
  service: z.string(),
  capability,
  component: z.string(),
  function: z.string(),
  role: z.enum(['runtime', 'distribution', 'build', 'business']),
  usage: z.enum(['required', 'optional']),
  usageReason: z.string().optional(),
  wiring,
  confidence: z.enum(['high', 'medium', 'low']),
  coupling: Coupling.optional().describe('absent where no code that touches it was seen'),
  evidence: z.array(recognisedEvidence).min(1),
})

const assessedFunction = z.strictObject({
  id: z.string(),
  component: z.string(),
  capability,
  purpose: z.string(),
  essential: z.boolean(),
  group: z.strictObject({
    kind: wiring,
    members: z.array(z.string()),
    evidence: z.array(groupProof),
    direction: z.enum(['one-way', 'both-ways']).optional(),
    automatic: z.boolean().optional(),
    order: z.array(z.string()).optional(),
  }),
  state,
})

const recommendation = z.strictObject({
  kind: z.enum(['vendor', 'self-hosted', 'channel', 'none']),
  title: z.string(),
  vendor: z.string().optional(),
  service: z.string().optional(),
  why: z.string(),
  but: z.string().optional(),
  licence: z.string().optional().describe('of a system that one runs oneself'),
  standards: z.array(z.string()).optional().describe('standards that both speak, so that code stays'),
  notCompared: z.literal(true).optional().describe('the standard is all that speaks for it'),
})

const finding = z.strictObject({
  rule: z.string().regex(/^HF\d{3}$/),
  severity: z.enum(SEVERITIES),
  vendors: z.array(z.string()),
  capability: capability.optional(),
  component: z.string().optional(),
  title: z.string(),
  facts: z.record(z.string(), z.unknown()),
  fingerprint: z.string().regex(/^[0-9a-f]{20}$/),
  evidence: z.array(recognisedEvidence),
  recommendations: z.array(recommendation),
  setAside: z
    .array(z.strictObject({ title: z.string(), vendor: z.string(), why: z.string() }))
    .optional()
    .describe('ways out that a common cause, the policy or somebody’s objection rules out'),
  suppressed: Suppression.optional().describe('let through by a waiver or an acceptance that holds on this day'),
})

/** The contract, version 1. */
export const AssessmentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({
    name: z.literal('holdfast'),
    version: z.string(),
    vendorDb: z.strictObject({
      date: z.string(),
      vendors: z.int(),
      own: z.array(z.string()).min(1).optional().describe('ids of the product’s own vendor files that were used'),
    }),
  }),
  subject: z.strictObject({
    name: z.string(),
    source: z.string(),
    revision: z.string().optional(),
    asOf: z.string(),
    files: z.int(),
    bytes: z.int(),
  }),
  components: z.array(
    z.strictObject({ id: z.string(), path: z.string(), kind: z.enum(COMPONENT_KINDS), name: z.string() }),
  ),
  headline: z.strictObject({
    essential: z.array(
      z.strictObject({ capability, state, expectedBy: z.array(z.string()), stoppedBy: z.array(z.string()) }),
    ),
    soleStoppers: z.array(z.string()),
    causes: z
      .array(
        z.strictObject({
          kind: z.enum(['jurisdiction', 'trigger', 'owner', 'upstream']),
          id: z.string(),
          organisations: z.array(z.string()),
          lost: z.array(capability),
          surviving: z.array(capability),
        }),
      )
      .optional()
      .describe('what one cause takes that strikes several organisations at once, gravest first'),
    jointCutSets: z
      .array(z.strictObject({ component: z.string().optional(), organisations: z.array(z.array(z.string()).min(1)) }))
      .optional()
      .describe('smallest sets that stop any essential function: of the product, then of each component'),
  }),
  functions: z.array(assessedFunction),
  dependencies: z.array(dependency),
  unidentified: z.array(
    z.strictObject({
      kind: z.enum(['host', 'package', 'action', 'image', 'provider', 'registry']),
      value: z.string(),
      evidence: z.array(placedEvidence),
    }),
  ),
  findings: z.array(finding),
  companies: z.array(CompanyLoss).describe('if this company drops the product; worst first'),
  rules: z.array(z.strictObject({ id: z.string(), title: z.string(), findings: z.int() })),
  cutSets: z.array(
    z.strictObject({
      component: z.string(),
      function: z.string(),
      organisations: z.array(z.string()).min(1),
      assumption: z.literal(true).optional(),
    }),
  ),
  corrections: z.array(z.strictObject({ what: z.string(), reason: z.string(), places: z.int() })),
  coverage: z.strictObject({
    filesRead: z.int(),
    skipped: ledger,
    failed: ledger,
    setAside: z
      .partialRecord(z.enum(PLACE_KINDS), z.int())
      .describe('files not opened because nothing in such a place makes a dependency'),

    partial: ledger,
    complete: z.boolean(),
  }),
  reach: Reach.optional().describe('absent where code was not looked into'),
  declared: DeclarationsSchema.optional(),
})
