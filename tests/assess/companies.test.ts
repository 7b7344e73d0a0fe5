import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { companiesOf } from '../../src/assess/companies/companies.js'
import { promisedTermsOf } from '../../src/assess/companies/promised-terms.js'
import { CompanyLoss } from '../../src/model/company-loss.js'
import type { Config } from '../../src/model/config.js'
import type { Finding } from '../../src/model/finding.js'
import type { InventoryEntry } from '../../src/model/inventory.js'
import type { Precedent } from '../../src/model/precedent.js'
import { recommend } from '../../src/recommend/recommend.js'
import { withFactLookUps } from '../../src/vendor-db/index.js'
import { factsFor } from '../support/ground.js'
import { mapOf, type Wired } from '../support/map-of.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    acme: {
      owner: 'holding',
      terms: [
        {
          document: 'Agreement',
          verified: true,
          immediateSuspension: true,
          noticeHours: 0,
          terminationForConvenience: { vendorMay: true },
          retrievalDays: 30,
          governingLaw: 'Ohio',
          source: 'https://acme.example/terms',
          snapshot: '2026-01-01',
        },
      ],
      services: {
        'acme-db': {
          capabilities: ['database'],
          waysOut: [{ kind: 'self-hosted', to: 'PostgreSQL', why: 'same wire' }],
        },
        'acme-text': {
          capabilities: ['sms'],
          substitutability: 'reimplement',
          waysOut: [{ kind: 'self-hosted', to: 'modem', why: 'own numbers' }],
        },
        'acme-mail': {
          capabilities: ['email'],
          substitutability: 'standard-protocol',
          waysOut: [{ kind: 'self-hosted', to: 'Postfix', why: 'SMTP', but: 'reputation' }],
        },
      },
    },
    bell: { owner: 'holding', services: { 'bell-sms': { capabilities: ['sms'] } } },
    host: { services: { 'host-run': { capabilities: ['compute'] } } },
    paas: {
      upstreams: [{ organisation: 'host', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'paas-run': { capabilities: ['compute'] } },
    },
    post: { services: { 'post-mail': { capabilities: ['email'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)

const event = (id: string, part: Partial<Precedent> = {}): Precedent => ({
  id,
  eventGroup: 'made-up',
  date: '2024-05-01',
  target: 'A customer',
  targetKind: 'social-platform',
  vendor: 'acme',
  capability: 'database',
  trigger: 'content-policy',
  outcome: 'permanent',
  sources: ['https://example.com/'],
  verified: true,
  ...part,
})
const precedents = withFactLookUps({
  precedents: [
    event('one', { noticeHours: 0 }),
    event('two', { date: '2025-02', noticeHours: 30, outcome: 'moved', capability: 'email' }),
    event('three', { targetKind: 'small-saas', trigger: 'billing-or-fraud-flag', outcome: 'restored' }),
    event('four', { vendor: 'bell', targetKind: 'enterprise', noticeHours: 0, outcome: 'unknown', date: '2020' }),
    event('unread', { verified: false }),
  ],
})

function companies(
  wired: readonly Wired[],
  config: Config = {},
  more: readonly Finding[] = [],
  inventory: readonly InventoryEntry[] = [],
) {
  const map = mapOf(wired, db)
  const assessed = assess(factsFor(map, { config, inventory }), db)
  return companiesOf(
    {
      findings: [...recommend(assessed.judgements, db), ...more],
      functions: assessed.functions,
      dependencies: map.dependencies,
      cutSets: assessed.cutSets,
      config,
      inventory,
      precedents: () => precedents,
    },
    db,
  )
}
const mail: Wired = { service: 'acme-mail' }
const data: Wired = { service: 'acme-db' }

describe('if a company drops the product', () => {
  it('all its vendors go together, and the worst of its findings counts', () => {
    const [holding, ...others] = companies([data, mail, { service: 'bell-sms', confidence: 'medium' }])
    expect(others).toEqual([])
    expect(holding).toMatchObject({ company: 'holding', vendors: ['acme', 'bell'], severity: 'critical' })
    expect(holding!.loses.required.map((one) => one.capability)).toEqual(['database', 'sms', 'email'])
    expect(holding!.loses.components).toEqual(['app'])
  })

  it('what stands on it goes too, named after what the product holds itself', () => {
    const host = companies([
      { service: 'paas-run', component: 'a' },
      { service: 'host-run', component: 'b' },
    ]).find(({ company }) => company === 'host')!
    expect(host.loses.required).toEqual([
      { function: 'b/compute/host-run', component: 'b', capability: 'compute' },
      { function: 'a/compute/paas-run', component: 'a', capability: 'compute', through: 'paas' },
    ])
    expect(host.loses.components).toEqual(['a', 'b'])
  })

  it('what another takes over is not lost', () => {
    const pair = { wiring: 'failover', function: 'mail' } as const
    const [holding] = companies([data, { ...mail, ...pair }, { service: 'post-mail', ...pair }])
    expect(holding!.loses.required.map((one) => one.capability)).toEqual(['database'])
  })

  it('what the product does without stands apart, and what is weakly proved nowhere', () => {
    const [holding] = companies([data, { ...mail, usage: 'optional' }, { service: 'bell-sms', confidence: 'low' }])
    expect(holding!.loses.required.map((one) => one.capability)).toEqual(['database'])
    expect(holding!.loses.optional.map((one) => one.capability)).toEqual(['email'])
  })

  it('recovery is that of the function that takes longest, with steps that add up to it', () => {
    const { recovery, gap, noticeHours } = companies([data, mail])[0]!
    expect(recovery!.capability).toBe('database')
    expect(recovery!.steps.reduce((sum, { high }) => sum + high, 0)).toBe(recovery!.high)
    expect(noticeHours).toBe(0)
    expect(gap).toEqual({ low: recovery!.low, likely: recovery!.likely, high: recovery!.high })
  })

  it('recovery of what hardly matters does not stand for that of what stops', () => {
    const slow: Wired = { service: 'acme-text', confidence: 'medium' }
    expect(companies([slow])[0]!.recovery!.high).toBeGreaterThan(companies([data])[0]!.recovery!.high)
    expect(companies([data, slow])[0]!.recovery!.capability).toBe('database')
  })

  it('the first step is about what cannot be made anew, however soon the rest is over', () => {
    expect(companies([data, mail])[0]!.firstStep).toMatchObject({ title: 'PostgreSQL', capability: 'database' })
  })

  it('else it is the one that is over soonest among the gravest', () => {
    expect(companies([mail, { service: 'acme-text' }])[0]!.firstStep).toMatchObject({
      kind: 'self-hosted',
      title: 'Postfix',
      capability: 'email',
      but: 'reputation',
    })
    expect(companies([{ ...mail, confidence: 'medium' }, { service: 'acme-text' }])[0]!.firstStep).toMatchObject({
      title: 'modem',
    })
  })

  it('where no way out is known the first step says so', () => {
    expect(companies([{ service: 'bell-sms' }])[0]!.firstStep).toMatchObject({ kind: 'none' })
  })

  it('advice of a minor finding is no first step beside a grave one', () => {
    const minor: Finding = {
      rule: 'HF119',
      severity: 'low',
      vendors: ['bell'],
      title: '',
      facts: {},
      fingerprint: 'e'.repeat(20),
      evidence: [],
      recommendations: [{ kind: 'channel', title: 'security.txt', why: 'heard' }],
    }
    expect(companies([{ service: 'bell-sms' }], {}, [minor])[0]!.firstStep).toMatchObject({ kind: 'none' })
    expect(companies([], {}, [minor])[0]!.firstStep).toMatchObject({ title: 'security.txt' })
  })

  it('no company without a finding, and no precedent is loaded for nothing', () => {
    const map = mapOf([], db)
    const nobody = companiesOf(
      {
        findings: [],
        functions: [],
        dependencies: map.dependencies,
        cutSets: [],
        config: {},
        precedents: () => expect.fail('loaded for nothing'),
      },
      db,
    )
    expect(nobody).toEqual([])
  })

  it('says nothing of precedents where none were given', () => {
    const map = mapOf([data], db)
    const assessed = assess(factsFor(map), db)
    const findings = recommend(assessed.judgements, db)
    const [one] = companiesOf({ ...assessed, findings, dependencies: map.dependencies, config: {} }, db)
    expect(one).not.toHaveProperty('precedents')
  })
})

describe('terms', () => {
  const declared = (contract: object): Config => ({
    declaredVendors: [{ vendor: 'acme-db', capability: 'database', contract }],
  })

  it('are the hardest on file, with where and when they were read', () => {
    expect(companies([data])[0]!.terms).toEqual({
      vendor: 'acme',
      from: 'terms',
      suspensionAtOnce: true,
      noticeHours: 0,
      endsWithoutCause: {},
      retrievalDays: 30,
      governingLaw: 'Ohio',
      source: 'https://acme.example/terms',
      read: '2026-01-01',
      verified: true,
    })
  })

  it('have no day of reading where nobody read the text, whatever its date', () => {
    const terms = [{ document: 'Agreement', verified: false, textDate: '2024-05-01', snapshot: '2026-01-01' }]
    const unread = tinyDb({ acme: { terms, services: { 'acme-db': { capabilities: ['database'] } } } })
    expect(promisedTermsOf(['acme'], { config: {} }, unread)).toEqual({
      vendor: 'acme',
      from: 'terms',
      verified: false,
    })
  })

  it('give way to a declared contract, point by point', () => {
    expect(companies([data], declared({ noticeHours: 720, governingLaw: 'Bavaria' }))[0]!.terms).toMatchObject({
      from: 'contract',
      suspensionAtOnce: false,
      noticeHours: 720,
      endsWithoutCause: { noticeDays: 30 },
      retrievalDays: 30,
      governingLaw: 'Bavaria',
    })
  })

  it('give way to a contract of the inventory too', () => {
    const row = { vendor: 'acme', contract: { noticeHours: 720 }, path: 'contracts.csv', line: 2 }
    expect(companies([data], {}, [], [row])[0]!.terms).toMatchObject({ from: 'contract', noticeHours: 720 })
  })

  it('stay the public ones where a contract is listed with no more than its end', () => {
    const row = { vendor: 'acme', contract: { reference: 'C-1', ends: '2027-12-31' }, path: 'contracts.csv', line: 2 }
    expect(companies([data], {}, [], [row])[0]!.terms).toEqual(companies([data])[0]!.terms)
    expect(companies([data])[0]!.terms).toMatchObject({ from: 'terms' })
  })

  it('are absent where none are on file', () => {
    expect(companies([{ service: 'host-run' }])[0]).not.toHaveProperty('terms')
  })
})

describe('promises', () => {
  it('stand beside the recovery, which does not change', () => {
    const [without] = companies([data])
    const [promised] = companies([data], { promises: [{ withinHours: 168, to: 'customers' }] })
    expect(promised).toEqual({ ...without, promise: { withinHours: 168, to: 'customers' } })
  })
})

describe('precedents', () => {
  it('are counted per world while the sector is not declared, only those read in their source', () => {
    expect(companies([data, { service: 'bell-sms' }])[0]!.precedents).toMatchObject([
      {
        world: 'contested',
        n: 2,
        withoutNotice: 1,
        noticeUnknown: 0,
        outcomes: { restored: 0, moved: 1, permanent: 1, unknown: 0 },
        last: { id: 'two', noticeHours: 30 },
      },
      {
        world: 'ordinary',
        n: 2,
        withoutNotice: 1,
        noticeUnknown: 1,
        outcomes: { restored: 1, moved: 0, permanent: 0, unknown: 1 },
        last: { id: 'three' },
      },
    ])
  })

  it.each<[NonNullable<Config['sector']>, string[]]>([
    ['bank', ['ordinary']],
    ['journalism', ['contested']],
  ])('of a %s are those of its world', (sector, worlds) => {
    expect(companies([data], { sector })[0]!.precedents!.map(({ world }) => world)).toEqual(worlds)
  })

  it('are absent where none are on file', () => {
    expect(companies([{ service: 'host-run' }])[0]).not.toHaveProperty('precedents')
  })
})

describe('exposure', () => {
  const failsOpen: Finding = {
    rule: 'HF106',
    severity: 'high',
    vendors: ['bell'],
    capability: 'sms',
    title: '',
    facts: {},
    fingerprint: 'f'.repeat(20),
    evidence: [],
    recommendations: [],
  }
  const keepsDeleted: Finding = { ...failsOpen, rule: 'HF114', vendors: [], fingerprint: 'd'.repeat(20) }

  it('lasts from the withdrawal until the control works again', () => {
    const [holding] = companies([{ service: 'bell-sms' }, data], {}, [failsOpen, keepsDeleted])
    const sms = companies([{ service: 'bell-sms' }])[0]!.recovery!
    expect(holding!.exposure).toEqual({
      low: sms.low,
      likely: sms.likely,
      high: sms.high,
      because: [failsOpen.fingerprint, keepsDeleted.fingerprint],
    })
  })

  it('is absent where no control was seen to fail open', () => {
    expect(companies([{ service: 'bell-sms' }], {}, [keepsDeleted])[0]).not.toHaveProperty('exposure')
  })

  it('a finding about nobody makes no company', () => {
    expect(companies([], {}, [keepsDeleted])).toEqual([])
  })
})

describe('whatever is wired', () => {
  const services = ['acme-db', 'acme-mail', 'bell-sms', 'host-run', 'paas-run', 'post-mail']
  const anyWired = fc.uniqueArray(
    fc.record({
      service: fc.constantFrom(...services),
      usage: fc.constantFrom('required' as const, 'optional' as const),
      confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    }),
    { selector: ({ service }) => service, maxLength: 6 },
  )

  it('every finding stands on one company, and the contract holds', () => {
    fc.assert(
      fc.property(anyWired, (wired) => {
        const all = companies(wired)
        const map = mapOf(wired, db)
        const findings = assess(factsFor(map), db).judgements.map(({ fingerprint }) => fingerprint)
        expect(all.flatMap((one) => one.findings).sort()).toEqual(findings.sort())
        for (const one of all) expect(CompanyLoss.parse(one)).toEqual(one)
      }),
    )
  })

  it('the order in which it is found changes nothing', () => {
    fc.assert(
      fc.property(anyWired, (wired) => {
        expect(companies([...wired].reverse())).toEqual(companies(wired))
      }),
    )
  })
})
