import { plan } from '../../src/flows/plan.js'
import type { ExitPlan } from '../../src/model/exit-plan.js'
import { type Plan, PlanSchema } from '../../src/model/plan.js'
import { type HitFunction, type ReplayedEvent, type Simulation, SimulationSchema } from '../../src/model/simulation.js'
import type { TrendPoint } from '../../src/model/trend.js'
import { exitPlanOf } from '../../src/recommend/exit-plan/exit-plan.js'
import { FULL, FULL_DB } from './full-assessment.js'

/** The plan of the full assessment, and beside it each part that it happens not to have. */
export const FULL_PLAN: Plan = PlanSchema.parse(filled(plan({ assessment: FULL, db: FULL_DB, version: '0.1.0' })))

function filled(made: Plan): Plan {
  const point = { finding: 'a'.repeat(20), component: 'web', capability: 'sms' as const, vendor: 'acme' }
  const hours = { low: 1, likely: 8, high: 20 }
  return {
    ...made,
    avoidable: [point],
    notAvoidable: [{ ...point, vendor: 'bigcloud', why: 'gatekeeper', mitigations: ['a mailing list'] }],
    shared: [{ finding: 'c'.repeat(20), title: 'one owner of both' }],
    fallbacks: [
      {
        ...point,
        operations: 3,
        proprietary: ['templates'],
        independent: 1,
        setAside: [{ title: 'Third SMS', vendor: 'third', why: 'both stand on Bigcloud' }],
        fallbacks: [
          {
            change: 'channel: E-mail codes',
            title: 'E-mail codes',
            kind: 'channel',
            standards: ['SMTP'],
            setUp: hours,
            work: hours,
            leadTimes: [{ step: 'warm up a domain', hours: [24, 240], source: 'assumption' }],
            data: 'export by API',
            why: 'no phone network',
            but: 'weaker proof',
            commonCountry: 'US',
            countsWith: { title: 'Other SMS', organisation: 'bigcloud' },
            licence: 'MIT',
            sources: ['https://acme.example/doc'],
          },
        ],
      },
    ],
    steps: [
      {
        change: 'channel: E-mail codes',
        title: 'E-mail codes',
        kind: 'channel',
        why: 'no phone network',
        but: 'weaker proof',
        setUpHours: 8,
        workHours: 8,
        removes: [point],
        survivingBefore: 0,
        survivingAfter: 1,
        saves: ['sms'],
      },
    ],
    frontier: [{ changes: 1, titles: ['E-mail codes'], removed: 1, hours: 16, surviving: 1, isProved: true }],
  }
}

const point: TrendPoint = {
  name: 'october.json',
  product: 'Shop',
  asOf: '2025-10-01',
  revision: 'abc122',
  vendorDb: '2025-09-01',
  essential: { survive: 0, fall: 1, notSeen: 2 },
  soleStoppers: 1,
  vendors: 2,
  findings: { critical: 2, high: 1, medium: 0, low: 4 },
  accepted: 1,
  isComplete: false,
}
/** An earlier day and this one. */
export const FULL_TREND: readonly TrendPoint[] = [
  point,
  { ...point, name: 'january.json', asOf: '2026-01-15', vendorDb: '2026-01-01', isComplete: true },
]

const hit: HitFunction = {
  function: 'web/sms/codes',
  component: 'web',
  capability: 'sms',
  effect: 'blocks-users',
  vendors: ['acme'],
  goesOnHours: [1, 24],
  because: 'codes in flight arrive',
  recoveryHours: { low: 40, likely: 100, high: 240 },
  recoveryFrom: 'assumption',
}
const event: ReplayedEvent = {
  precedent: 'p-1',
  target: 'Town square',
  vendor: 'acme',
  capability: 'sms',
  trigger: 'content-policy',
  noticeHours: 30,
  outcome: 'restored',
  outcomeAfterHours: 200,
  standing: 'reported',
  uncertain: ['notice'],
  sources: ['https://acme.example/letter'],
  note: 'by its own account',
  correction: 'a date',
  hits: 'vendor',
  hitVendor: 'acme',
  stops: [hit],
}

/** A simulation with a loss and a replay of two days, of which the second has no number. */
export const FULL_SIMULATION: Simulation = SimulationSchema.parse({
  schemaVersion: 1,
  tool: { name: 'holdfast', version: '0.1.0', vendorDbDate: '2026-01-01' },
  subject: { name: 'Shop', asOf: '2026-01-15' },
  lose: {
    lost: [{ id: 'acme', name: 'Acme', use: 'required', takes: ['acme', 'bigcloud'] }],
    stopsNow: [hit],
    stopsLater: [hit],
    survives: [{ function: 'web/email/x', component: 'web', capability: 'email', because: 'another vendor serves it' }],
    notSeen: ['dns'],
    failsOpen: [{ finding: 'b'.repeat(20), title: 'Verification fails open', vendors: ['acme'] }],
    exposureHours: { low: 1, high: 3 },
  },
  scenario: {
    id: 'town',
    title: 'a winter week',
    about: 'What was reported.',
    days: [
      { date: '2021-01-08', day: 0, events: [{ ...event, hits: 'nothing', stops: [] }] },
      { date: '2021-01', events: [event] },
    ],
    survives: [{ function: 'web/email/x', component: 'web', capability: 'email' }],
    correctionRoute: 'Write to us.',
  },
})

/** The exit plan of the sole vendor. */
export const FULL_RUNBOOK: ExitPlan = exitPlanOf(FULL, FULL_DB.vendor('acme')!, FULL_DB, '0.1.0')

/** What a report for people may be given besides the assessment. */
export const FULL_OPTIONS = {
  plan: FULL_PLAN,
  trend: FULL_TREND,
  runbooks: [FULL_RUNBOOK],
  simulation: FULL_SIMULATION,
}
