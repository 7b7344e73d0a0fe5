import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Finding } from '../../src/model/finding.js'
import { planOf } from '../../src/recommend/plan/plan.js'
import type { EssentialGate } from '../../src/recommend/plan/surviving.js'
import { recommend } from '../../src/recommend/recommend.js'
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
const gate = (capability: EssentialGate['capability'], vendor: string): EssentialGate => ({
  function: capability,
  capability,
  needs: 'each',
  members: [{ vendor, behind: [vendor] }],
})
const planned = (more: Partial<Parameters<typeof planOf>[0]> = {}, all: readonly Finding[] = findings) =>
  planOf({
    assessment: {
      tool: { vendorDb: { date: '2026-01-01' } },
      subject: { name: 'shop', asOf: '2026-01-01' },
      headline: {
        essential: (['sms', 'email', 'app-store'] as const).map((capability) => ({ capability, state: 'falls' })),
      },
      dependencies: [],
      findings: all,
    } as unknown as Assessment,
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
