import { describe, expect, it } from 'vitest'
import { gate } from '../../src/gate/index.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Capability } from '../../src/model/capability.js'
import type { Dependency } from '../../src/model/dependency-map.js'
import type { Policy } from '../../src/model/policy.js'
import { tinyDb } from '../support/tiny-db.js'
import { aFinding, anAssessment } from './parts.js'

const db = tinyDb(
  {
    acme: { services: { 'acme-sms': { capabilities: ['sms'] } } },
    dash: { owner: 'holding', services: { 'dash-db': { capabilities: ['database'] } } },
    both: { owner: 'holding', services: { 'both-dns': { capabilities: ['dns'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'FR' }],
)

const dependency = (vendor: string, service: string, capability: Capability): Dependency =>
  ({
    id: `api/${service}`,
    vendor,
    service,
    capability,
    component: 'api',
    function: `api/${capability}`,
    role: 'runtime',
    usage: 'required',
    wiring: 'sole',
    confidence: 'high',
    evidence: [{}],
  }) as unknown as Dependency

const assessment: Assessment = anAssessment([aFinding({ vendors: ['acme'], capability: 'sms' })], ['api'], {
  dependencies: [
    dependency('acme', 'acme-sms', 'sms'),
    dependency('dash', 'dash-db', 'database'),
    dependency('both', 'both-dns', 'dns'),
  ],
  functions: (['sms', 'database'] as const).map((capability) => ({
    id: `api/${capability}`,
    component: 'api',
    capability,
    purpose: 'x',
    essential: capability === 'database',
    state: 'falls' as const,
    group: { kind: 'sole' as const, members: [`api/${capability}`], evidence: [] },
  })),
  cutSets: [
    { component: 'api', function: 'api/sms', organisations: ['acme'] },
    { component: 'api', function: 'api/database', organisations: ['dash', 'acme'] },
  ],
  headline: {
    essential: (['sms', 'database', 'dns', 'email'] as const).map((capability) => ({
      capability,
      state: capability === 'email' ? ('not-seen' as const) : ('falls' as const),
      expectedBy: [],
      stoppedBy: [],
    })),
    soleStoppers: [],
  },
  companies: [
    {
      company: 'acme',
      name: 'ACME',
      vendors: ['acme'],
      severity: 'high',
      findings: [aFinding({ vendors: ['acme'], capability: 'sms' }).fingerprint],
      gap: { low: 10, likely: 48, high: 90 },
      loses: { required: [{ function: 'api/sms', component: 'api', capability: 'sms' }], optional: [], components: [] },
    } as unknown as Assessment['companies'][number],
  ],
  declared: {
    fallbacks: [{ for: 'acme', capability: 'sms', to: 'dash', lastDrill: '2025-12-16' }],
    declaredVendors: [{ vendor: 'DASH', capability: 'database' }],
  },
})

const judged = (policy: Policy, of = assessment, baseline?: Parameters<typeof gate>[1]['baseline']) =>
  gate(of, {
    failOn: 'none',
    isEmptyAllowed: true,
    isStrict: false,
    baseline,
    lines: { policy, db, at: (path) => `p:${path.join('.')}` },
  })

describe('a line of the policy', () => {
  it.each<[policy: Policy, at: string, items: string[]]>([
    [{ noSoleVendorFor: ['sms', 'database'] }, 'p:gate.noSoleVendorFor', ['sms of api falls with ACME']],
    [{ maxShare: { percent: 40 } }, 'p:gate.maxShare.percent', ['Holding serves 2 of 3 essential capabilities (66 %)']],
    [
      { noNewVendorWithoutInventory: true },
      'p:gate.noNewVendorWithoutInventory',
      ['ACME stands in no inventory (declaredVendors)', 'BOTH stands in no inventory (declaredVendors)'],
    ],
    [{ forbidden: { vendors: ['acme'] } }, 'p:gate.forbidden', ['ACME: the vendor is forbidden']],
    [
      { forbidden: { owners: ['holding'] } },
      'p:gate.forbidden',
      ['DASH: its owner Holding is forbidden', 'BOTH: its owner Holding is forbidden'],
    ],
    [
      { forbidden: { countries: ['FR'] } },
      'p:gate.forbidden',
      [
        'DASH: the country FR of its owner Holding is forbidden',
        'BOTH: the country FR of its owner Holding is forbidden',
      ],
    ],
    [{ longestGapHours: 47 }, 'p:gate.longestGapHours', ['ACME: 48 hours likely']],
    [{ drillAgeDays: 29 }, 'p:gate.drillAgeDays', ['DASH for ACME was drilled 30 days ago']],
  ])('%j is broken, with its place and what broke it', (policy, at, items) => {
    const verdict = judged(policy)
    expect(verdict.passed).toBe(false)
    expect(verdict.breaches!.map((one) => [one.at, one.items.map(({ text }) => text)])).toEqual([[at, items]])
    expect(verdict.reasons[0]).toContain(`${at} ${verdict.breaches![0]!.line}: ${items.join('; ')}.`)
  })

  it.each<Policy>([
    { noSoleVendorFor: 'essential' },
    { noSoleVendorFor: ['storage'] },
    { maxShare: { percent: 67 } },
    { noNewVendorWithoutInventory: false },
    { forbidden: { vendors: ['other'], owners: ['other'], countries: ['DE'] } },
    { longestGapHours: 48 },
    { drillAgeDays: 30 },
  ])('%j holds', (policy) => {
    expect(judged(policy)).toMatchObject({ passed: true })
    expect(judged(policy).breaches).toBeUndefined()
  })

  it('is excused where somebody lets its findings through', () => {
    const suppressed = { by: 'acceptance', owner: 'Bo', reason: 'no other', expires: '2026-12-01' } as const
    const accepted = { ...assessment, findings: assessment.findings.map((one) => ({ ...one, suppressed })) }
    expect(judged({ noSoleVendorFor: ['sms'], longestGapHours: 1 }, accepted).passed).toBe(true)
  })

  it('that a baseline knows to be broken fails only where it is worse', () => {
    const baseline = (percent: number) => ({
      name: 'b',
      of: {
        holdfastBaseline: 1 as const,
        asOf: '',
        vendorDb: '',
        components: [],
        vendors: ['acme', 'both'],
        findings: [],
        breaches: [{ key: 'maxShare\nholding', amount: percent }],
      },
    })
    expect(
      judged({ maxShare: { percent: 40 }, noNewVendorWithoutInventory: true }, assessment, baseline(66)).passed,
    ).toBe(true)
    expect(judged({ maxShare: { percent: 40 } }, assessment, baseline(50)).passed).toBe(false)
  })
})

describe('thresholds', () => {
  it.each<[name: string, policy: Policy, reason: string | undefined]>([
    [
      'of the rule',
      { failOnRules: { HF101: 'high' } },
      'p:gate.failOnRules.HF101 failOnRules.HF101: high: HF101 api depends on acme.',
    ],
    [
      'of the capability',
      { failOnCapabilities: { sms: 'low' } },
      'p:gate.failOnCapabilities.sms failOnCapabilities.sms: low: HF101 api depends on acme.',
    ],
    [
      'the stricter of both',
      { failOnRules: { HF101: 'critical' }, failOnCapabilities: { sms: 'high' } },
      'p:gate.failOnCapabilities.sms failOnCapabilities.sms: high: HF101 api depends on acme.',
    ],
    ['not reached', { failOnRules: { HF101: 'critical' } }, undefined],
    ['of another rule', { failOnRules: { HF105: 'low' } }, undefined],
  ])('%s', (_, policy, reason) => {
    const verdict = judged(policy)
    expect([verdict.passed, verdict.passed ? undefined : verdict.reasons[0]]).toEqual([reason === undefined, reason])
  })

  it('of a rule overrules the general one, downwards too', () => {
    const strict = gate(assessment, {
      failOn: 'low',
      isEmptyAllowed: true,
      isStrict: false,
      lines: { policy: { failOnRules: { HF101: 'none' } }, db, at: () => '' },
    })
    expect(strict.passed).toBe(true)
  })

  it('faults of waivers fail where the policy says so', () => {
    const grants = [
      { by: 'waiver', at: 'p:9:1', owner: 'Ada', reason: 'gone', expires: '2027-01-01', rule: 'HF105', vendor: 'acme' },
    ] as const
    const with_ = (waiverFaults: 'tell' | 'fail') =>
      gate(assessment, {
        failOn: 'none',
        isEmptyAllowed: true,
        isStrict: false,
        grants,
        lines: { policy: { waiverFaults }, db, at: (path) => path.join('.') },
      })
    expect([with_('tell').passed, with_('fail').passed]).toEqual([true, false])
    expect(with_('tell').reasons.join(' ')).toContain('p:9:1: the waiver of HF105, acme by Ada matches no finding')
  })
})
