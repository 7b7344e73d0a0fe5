import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/model/finding.js'
import { recommend } from '../../src/recommend/recommend.js'
import { withDeclaredOrganisations } from '../../src/vendor-db/declared-organisations.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    acme: {
      owner: 'holding',
      services: {
        'acme-sms': {
          capabilities: ['sms'],
          waysOut: [
            { kind: 'vendor', to: 'sister-sms', why: 'same people' },
            { kind: 'vendor', to: 'sister-mail', why: 'codes by e-mail' },
            { kind: 'vendor', to: 'guest-sms', why: 'same model' },
            { kind: 'vendor', to: 'bell-sms', why: 'same model', but: 'new numbers' },
          ],
        },
      },
    },
    sister: {
      owner: 'holding',
      services: { 'sister-sms': { capabilities: ['sms'] }, 'sister-mail': { capabilities: ['email'] } },
    },
    bell: { services: { 'bell-sms': { capabilities: ['sms'] } } },
    // Owned by somebody else, and hosted by a host that the holding owns.
    guest: {
      upstreams: [{ organisation: 'inn', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'guest-sms': { capabilities: ['sms'] } },
    },
    inn: {
      upstreams: [{ organisation: 'sister', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: {},
    },
    reseller: {
      upstreams: [{ organisation: 'acme', relation: 'resells', criticality: 'hard', verified: true }],
      services: {
        'reseller-sms': {
          capabilities: ['sms'],
          waysOut: ['acme-sms', 'sister-sms', 'bell-sms'].map((to) => ({ kind: 'vendor', to, why: 'same model' })),
        },
      },
    },
    store: {
      services: {
        'store-app': {
          capabilities: ['app-store'],
          substitutability: 'gatekeeper',
          noWayOut: 'nothing else installs there',
        },
      },
    },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const judgement = (service: string, capability: Judgement['capability']): Judgement => ({
  rule: 'HF101',
  severity: 'critical',
  vendors: [db.service(service)!.vendor.id],
  ...(capability ? { capability } : {}),
  title: '',
  facts: { services: [service] },
  fingerprint: '0'.repeat(20),
  evidence: [],
})
const services = (service: string, capability: Judgement['capability']) =>
  recommend([judgement(service, capability)], db)[0]!.recommendations.map((way) => way.service ?? way.kind)

describe('ways out', () => {
  it('share no owner and no hard upstream with what they replace', () => {
    expect(services('acme-sms', 'sms')).toEqual(['bell-sms'])
  })

  it('tell who was looked at and falls with the vendor: its owner’s other services, and guests of its house', () => {
    expect(recommend([judgement('acme-sms', 'sms')], db)[0]!.setAside).toEqual([
      { title: 'sister-sms', vendor: 'sister', why: 'Holding decides over both' },
      { title: 'sister-mail', vendor: 'sister', why: 'Holding decides over both' },
      { title: 'guest-sms', vendor: 'guest', why: 'both stand on Holding' },
    ])
  })

  it('of a reseller do not lead to whom it resells, nor to that one’s owner', () => {
    expect(services('reseller-sms', 'sms')).toEqual(['bell-sms'])
  })

  it('have one reason for and one against', () => {
    expect(recommend([judgement('acme-sms', 'sms')], db)[0]!.recommendations[0]).toEqual({
      kind: 'vendor',
      title: 'bell-sms',
      vendor: 'bell',
      service: 'bell-sms',
      why: 'same model',
      but: 'new numbers',
    })
  })

  it('may not exist, and then say why', () => {
    expect(recommend([judgement('store-app', 'app-store')], db)[0]!.recommendations).toEqual([
      { kind: 'none', title: 'No real alternative', why: 'nothing else installs there' },
    ])
  })
})

describe('a declared fallback', () => {
  const fallback = { for: 'acme', capability: 'sms', to: 'bell', takesOver: 'by-hand' } as const
  const waysWith = (one: object) =>
    recommend([judgement('acme-sms', 'sms')], db, { fallbacks: [{ ...fallback, ...one }] })[0]!.recommendations

  it('that was drilled is what to make automatic, and nothing else is to be prepared', () => {
    const [way, ...others] = waysWith({ lastDrill: '2026-01-02', recoveryHours: 4 })
    expect(others).toEqual([])
    expect(way).toMatchObject({ vendor: 'bell', service: 'bell-sms', why: expect.stringContaining('2026-01-02') })
  })

  it('that the policy forbids is set aside with the reason, drilled or not', () => {
    const [finding] = recommend([judgement('acme-sms', 'sms')], db, {
      fallbacks: [{ ...fallback, lastDrill: '2026-01-02', recoveryHours: 4 }],
      gate: { forbidden: { vendors: ['bell'] } },
    })
    expect(finding!.recommendations.map(({ vendor }) => vendor)).not.toContain('bell')
    expect(finding!.setAside).toContainEqual(expect.objectContaining({ vendor: 'bell', why: 'the policy forbids it' }))
  })

  it('that was never drilled stands first, and once', () => {
    const ways = waysWith({})
    expect(ways[0]!.why).toContain('drill it')
    expect(ways.filter(({ service }) => service === 'bell-sms')).toHaveLength(1)
  })

  it.each([
    ['of the same owner', { to: 'sister' }],
    ['for another vendor', { for: 'reseller' }],
    ['for another capability', { capability: 'email' }],
    ['by nobody that the database knows', { to: 'our modem' }],
  ])('is none %s', (_name, one) => {
    const undeclared = recommend([judgement('acme-sms', 'sms')], db)[0]!.recommendations
    expect(waysWith({ lastDrill: '2026-01-02', recoveryHours: 4, ...one })).toEqual(undeclared)
  })
})

describe('of an organisation that only its customer knows', () => {
  const bank = { vendor: 'First Bank', capability: 'sms' } as const
  const withBank = withDeclaredOrganisations(db, { declaredVendors: [bank] })
  const waysOf = (service: string, vendor: string, config: Parameters<typeof recommend>[2] = {}) =>
    recommend(
      [{ ...judgement('acme-sms', 'sms'), vendors: [vendor], facts: { services: [service] } }],
      withBank,
      config,
    )[0]!.recommendations

  it('nothing is proposed, though others give the same capability', () => {
    expect(waysOf('first-bank', 'first-bank')).toEqual([
      expect.objectContaining({ kind: 'none', why: expect.stringContaining('declare a fallback in holdfast.yaml') }),
    ])
  })

  it('only the fallback that is declared for it is told', () => {
    const fallbacks = [{ for: 'First Bank', capability: 'sms', to: 'bell' }] as const
    expect(waysOf('first-bank', 'first-bank', { fallbacks: [...fallbacks] }).map((way) => way.vendor)).toEqual(['bell'])
  })

  it('nothing changes for a vendor that the database knows', () => {
    expect(waysOf('reseller-sms', 'reseller').map(({ kind }) => kind)).toEqual(['vendor'])
  })
})
