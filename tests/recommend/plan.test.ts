import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Finding } from '../../src/model/finding.js'
import { planOf } from '../../src/recommend/plan/plan.js'
import type { FunctionGate } from '../../src/recommend/plan/stoppers.js'
import { recommend } from '../../src/recommend/recommend.js'
import { PLAN_FORMATS } from '../../src/report/plan/index.js'
import { tinyDb } from '../support/tiny-db.js'

const way = (to: string) => ({ kind: 'vendor' as const, to, why: 'same model', but: 'new keys' })
const runsOn = (organisation: string) => [
  { organisation, relation: 'runs-on' as const, criticality: 'hard' as const, verified: true },
]
const db = tinyDb({
  acme: {
    services: {
      'acme-sms': { capabilities: ['sms'], export: 'logs over the API', waysOut: [way('bell-sms'), way('crow-sms')] },
      'acme-mail': { capabilities: ['email'], waysOut: [way('bell-mail')] },
    },
  },
  bell: {
    country: 'FR',
    upstreams: runsOn('host'),
    services: { 'bell-sms': { capabilities: ['sms'] }, 'bell-mail': { capabilities: ['email'] } },
  },
  crow: { upstreams: runsOn('host'), services: { 'crow-sms': { capabilities: ['sms'] } } },
  host: { services: {} },
  store: {
    services: {
      'store-app': {
        capabilities: ['app-store'],
        waysOut: [{ kind: 'channel', to: 'progressive web app', why: 'no store', but: 'fewer functions' }],
      },
    },
  },
})
const step = (lane: string, likely: number) => ({
  name: lane,
  lane,
  low: 1,
  likely,
  high: likely * 2,
  source: { assumption: 'made up for a test' },
})
const sole = (capability: 'sms' | 'email' | 'app-store', vendor: string, service: string, facts: object = {}) => ({
  rule: 'HF101',
  severity: 'critical' as const,
  vendors: [vendor],
  capability,
  component: 'api',
  title: '',
  facts: {
    services: [service],
    functions: [capability],
    recovery: { steps: [step('start', 10), step('work', 20), step('wait', 100)] },
    ...facts,
  },
  fingerprint: capability.padEnd(20, '0'),
  evidence: [],
})
const findings = recommend(
  [
    sole('sms', 'acme', 'acme-sms'),
    sole('email', 'acme', 'acme-mail'),
    sole('app-store', 'store', 'store-app', { substitutability: 'gatekeeper' }),
  ],
  db,
)
const gate = (capability: FunctionGate['capability'], vendor: string): FunctionGate => ({
  function: capability,
  capability,
  needs: 'each',
  members: [{ vendor, behind: [vendor] }],
})
const ESSENTIAL = (['sms', 'email', 'app-store'] as const).map((capability) => ({ capability, state: 'falls' }))
const assessmentOf = (all: readonly Finding[], essential: readonly object[] = ESSENTIAL) =>
  ({
    tool: { vendorDb: { date: '2026-01-01' } },
    subject: { name: 'shop', asOf: '2026-01-01' },
    headline: { essential },
    dependencies: [],
    findings: all,
  }) as unknown as Assessment
const planned = (more: Partial<Parameters<typeof planOf>[0]> = {}, all: readonly Finding[] = findings) =>
  planOf({
    assessment: assessmentOf(all),
    db,
    version: '0',
    gates: [gate('sms', 'acme'), gate('email', 'acme'), gate('app-store', 'store')],
    ...more,
  })

describe('the plan', () => {
  it('removes every avoidable single point by a shared change, and says which one is not avoidable', () => {
    const plan = planned()
    expect(plan.steps.map((one) => [one.change, one.removes.length, one.setUpHours, one.workHours])).toEqual([
      ['bell', 2, 10, 40],
    ])
    expect(plan.notAvoidable).toEqual([
      expect.objectContaining({ capability: 'app-store', mitigations: ['progressive web app'] }),
    ])
    expect(plan).toMatchObject({ hours: 50, isProved: true, atMost: 2, atLeastHours: 50 })
  })

  it('says what each step buys, by the fault tree', () => {
    expect(planned().steps[0]).toMatchObject({ survivingBefore: 0, survivingAfter: 2, saves: ['sms', 'email'] })
  })

  it('counts no capability as saved that the same upstream still takes', () => {
    const gates = [
      gate('email', 'acme'),
      { ...gate('sms', 'acme'), members: [{ vendor: 'acme', behind: ['acme', 'host'] }] },
    ]
    expect(planned({ gates }).steps[0]).toMatchObject({ survivingAfter: 1, saves: ['email'] })
  })

  it('stays within its budget', () => {
    const plan = planned({ budgetHours: 49 })
    expect(plan.steps.map((one) => one.removes.length)).toEqual([1])
    expect(plan.hours).toBe(30)
  })

  it('counts two fallbacks with one upstream as one', () => {
    expect(planned().fallbacks[0]).toMatchObject({
      independent: 1,
      fallbacks: [{ vendor: 'bell' }, { vendor: 'crow', countsWith: { title: 'bell-sms', organisation: 'host' } }],
    })
  })

  it('tells of each fallback what it takes, and whom one order reaches', () => {
    const [bell, crow] = planned().fallbacks[0]!.fallbacks
    expect(bell).toMatchObject({
      setUp: { low: 1, likely: 10, high: 20 },
      work: { low: 1, likely: 20, high: 40 },
      leadTimes: [{ step: 'wait', hours: [1, 200], source: 'assumption: made up for a test' }],
      data: 'logs over the API',
      why: 'same model',
      but: 'new keys',
    })
    expect([bell!.commonCountry, crow!.commonCountry]).toEqual([undefined, 'US'])
  })

  it.each(['content-policy', 'political-pressure', 'sanctions', 'legal-order'] as const)(
    'proposes no other vendor for %s',
    (trigger) => {
      const plan = planned({ trigger })
      expect(plan.steps).toEqual([])
      expect(plan.fallbacks).toEqual([])
      expect(plan.notAvoidable).toHaveLength(3)
    },
  )

  it('shows the frontier', () => {
    expect(planned().frontier).toEqual([
      { changes: 1, titles: ['BELL'], removed: 2, hours: 50, surviving: 2, isProved: true },
    ])
  })
})

describe('essential capabilities of which no vendor was seen', () => {
  const words = (plan: ReturnType<typeof planned>) =>
    PLAN_FORMATS.terminal(plan, { db, width: 80, colour: 0 }).replace(/\s+/g, ' ')

  it('are told beside those that survive', () => {
    const essential = [
      { capability: 'sms', state: 'falls' },
      { capability: 'dns', state: 'not-seen' },
    ]
    const plan = planned({ assessment: assessmentOf(findings, essential) })
    expect(plan.notSeen).toEqual(['dns'])
    expect(words(plan)).toContain('Of 1 no vendor was seen, so nothing is said of it.')
  })

  it('are not spoken of where all were seen', () => {
    expect(planned()).not.toHaveProperty('notSeen')
    expect(words(planned())).not.toContain('no vendor was seen')
  })

  it('leave the order of work beside the first steps of the cards, and why', () => {
    expect(words(planned())).toContain('This order is for all companies together')
    expect(words(planned({}, []))).not.toContain('This order')
  })
})

describe('what a way without a vendor saves', () => {
  const by = (kind: 'channel' | 'self-hosted', title: string) =>
    findings.map(
      (one): Finding =>
        one.capability === 'sms' ? { ...one, recommendations: [{ kind, title, why: 'no phone network needed' }] } : one,
    )
  const sms = gate('sms', 'acme')
  const step = (all: readonly Finding[], gates: readonly FunctionGate[]) =>
    planned(
      { gates },
      all.filter(({ capability }) => capability === 'sms'),
    ).steps[0]!
  const codes = by('channel', 'e-mail codes')
  const modem = by('self-hosted', 'modem')

  it('is nothing where what it needs falls with the same company, and the step says so', () => {
    expect(step(codes, [sms, gate('email', 'acme')])).toMatchObject({
      saves: [],
      notCounted: { needs: 'email', fallsWith: 'acme' },
    })
    expect(step(modem, [sms, gate('compute', 'acme')])).toMatchObject({
      saves: [],
      notCounted: { needs: 'compute', fallsWith: 'acme' },
    })
  })

  it('is what it replaces where what it needs stands elsewhere', () => {
    for (const one of [step(codes, [sms, gate('email', 'bell')]), step(modem, [sms, gate('compute', 'bell')])]) {
      expect(one.saves).toEqual(['sms'])
      expect(one).not.toHaveProperty('notCounted')
    }
  })

  it('is nothing where what it needs is not modelled: unseen, in no words, or what it replaces itself', () => {
    const none = [
      step(codes, [sms]),
      step(modem, [sms, { ...gate('compute', 'bell'), members: [] }]),
      step(by('channel', 'letters'), [sms, gate('email', 'bell')]),
    ]
    for (const one of none) expect(one).toMatchObject({ saves: [], notCounted: {} })
  })

  it('counts from the step on that gives what it needs a fallback', () => {
    const { steps } = planned({ gates: [sms, gate('email', 'acme')] }, codes)
    expect(steps.map((one) => one.change).sort()).toEqual(['bell', 'channel: e-mail codes'])
    expect(steps.at(-1)!.survivingAfter).toBe(2)
  })
})
