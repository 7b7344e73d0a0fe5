import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { cutSetsOf } from '../../src/assess/cut-sets.js'
import { type Circumstances, severityOf } from '../../src/assess/severity.js'
import type { Dependency, DependencyMap, Wiring } from '../../src/model/dependency-map.js'
import { organisationsBehind } from '../../src/util/organisations.js'
import { evidence } from '../support/facts.js'
import { factsFor } from '../support/ground.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    acme: {
      owner: 'holding',
      services: {
        'acme-db': { capabilities: ['database'] },
        'acme-mail': { capabilities: ['email'] },
        'acme-run': { capabilities: ['compute'] },
        'acme-dns': { capabilities: ['dns'] },
      },
    },
    bell: { owner: 'holding', services: { 'bell-mail': { capabilities: ['email'] } } },
    host: { services: { 'host-run': { capabilities: ['compute'], substitutability: 'standard-protocol' } } },
    paas: {
      upstreams: [{ organisation: 'host', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'paas-run': { capabilities: ['compute'] } },
    },
    post: { services: { 'post-mail': { capabilities: ['email'] } } },
    store: { services: { 'store-app': { capabilities: ['app-store'], substitutability: 'gatekeeper' } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)

interface Wired {
  readonly service: string
  readonly wiring?: Wiring
  readonly function?: string
  readonly usage?: Dependency['usage']
  readonly confidence?: Dependency['confidence']
}

/** A map of one web service; dependencies of one `function` form a group. */
function mapOf(wired: readonly Wired[]): DependencyMap {
  const dependencies = wired.map((one): Dependency => {
    const { service, vendor } = db.service(one.service)!
    const capability = service.capabilities[0]!
    return {
      id: `app/${capability}/${one.service}`,
      vendor: vendor.id,
      service: one.service,
      capability,
      component: 'app',
      function: `app/${capability}/${one.function ?? one.service}`,
      role: db.capability(capability).role,
      usage: one.usage ?? 'required',
      wiring: one.wiring ?? 'sole',
      confidence: one.confidence ?? 'high',
      evidence: [{ ...evidence(), signal: 'host:x' }],
    }
  })
  const ids = [...new Set(dependencies.map((one) => one.function))]
  return {
    components: [{ id: 'app', path: '.', kind: 'web-service', name: 'app' }],
    dependencies,
    functions: ids.map((id) => {
      const members = dependencies.filter((one) => one.function === id)
      return {
        id,
        component: 'app',
        capability: members[0]!.capability,
        purpose: id,
        essential: false,
        group: { kind: members[0]!.wiring, members: members.map((one) => one.id), evidence: [] },
      }
    }),
  }
}

describe('cut sets', () => {
  const cuts = (wired: readonly Wired[]) => cutSetsOf(mapOf(wired), db).map((cut) => cut.organisations.join('+'))

  it.each<[name: string, wired: readonly Wired[], expected: readonly string[]]>([
    ['a sole vendor', [{ service: 'post-mail' }], ['post']],
    ['a vendor that stands on another', [{ service: 'paas-run' }], ['host', 'paas']],
    [
      'two that take over for each other',
      [
        { service: 'post-mail', wiring: 'failover', function: 'mail' },
        { service: 'acme-mail', wiring: 'failover', function: 'mail' },
      ],
      ['acme+post'],
    ],
    [
      'two of one owner',
      [
        { service: 'bell-mail', wiring: 'failover', function: 'mail' },
        { service: 'acme-mail', wiring: 'failover', function: 'mail' },
      ],
      ['holding', 'acme+bell'],
    ],
    [
      'one that stands on the other',
      [
        { service: 'paas-run', wiring: 'failover', function: 'run' },
        { service: 'host-run', wiring: 'failover', function: 'run' },
      ],
      ['host'],
    ],
    [
      'a switch is no take-over',
      [
        { service: 'post-mail', wiring: 'switchable', function: 'mail' },
        { service: 'acme-mail', wiring: 'switchable', function: 'mail' },
      ],
      ['acme', 'post'],
    ],
    ['what is optional stops nothing', [{ service: 'post-mail', usage: 'optional' }], []],
    ['what is weakly proved stops nothing', [{ service: 'post-mail', confidence: 'low' }], []],
  ])('%s', (_name, wired, expected) => {
    expect(cuts(wired)).toEqual(expected)
  })

  it('equal brute force', () => {
    const services = ['acme-mail', 'bell-mail', 'post-mail']
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...services), { minLength: 1 }), (members) => {
        const wired = members.map((service) => ({ service, wiring: 'failover' as const, function: 'mail' }))
        const found = cutSetsOf(mapOf(wired), db).map((cut) => cut.organisations.join('+'))
        const behind = members.map((service) => organisationsBehind(db.service(service)!.vendor.id, db))
        const organisations = [...new Set(behind.flat())].sort()
        const stopping = subsets(organisations).filter((set) =>
          behind.every((one) => one.some((organisation) => set.includes(organisation))),
        )
        const minimal = stopping.filter(
          (set) => !stopping.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
        )
        // Brute force also names owners that own one member only; the product lets the vendor speak for them.
        const named = minimal.filter((set) =>
          set.every((one) => one !== 'holding' || behind.filter((b) => b.includes('holding')).length > 1),
        )
        expect(new Set(found)).toEqual(new Set(named.map((set) => set.join('+'))))
      }),
    )
  })
})

describe('the headline', () => {
  const states = (wired: readonly Wired[]) =>
    Object.fromEntries(assess(factsFor(mapOf(wired)), db).headline.essential.map((one) => [one.capability, one.state]))

  it('counts what is expected, whether seen or not', () => {
    expect(states([])).toEqual({ compute: 'not-seen', dns: 'not-seen', email: 'not-seen' })
    expect(states([{ service: 'acme-run' }])).toEqual({ compute: 'falls', dns: 'not-seen', email: 'not-seen' })
  })

  it('a pair of independent providers survives, a pair of one owner does not, a choice does not', () => {
    const pair = (one: string, other: string, wiring: Wiring) =>
      states([
        { service: one, wiring, function: 'mail' },
        { service: other, wiring, function: 'mail' },
      ])['email']
    expect(pair('acme-mail', 'post-mail', 'failover')).toBe('survives')
    expect(pair('acme-mail', 'bell-mail', 'failover')).toBe('falls')
    expect(pair('acme-mail', 'post-mail', 'switchable')).toBe('falls')
  })

  it('names nobody whom the product does not deal with: upstreams stand in the cut sets', () => {
    const { headline, cutSets } = assess(factsFor(mapOf([{ service: 'paas-run' }])), db)
    expect(headline.soleStoppers).toEqual(['paas'])
    expect(cutSets.map((cut) => cut.organisations.join())).toEqual(['host', 'paas'])
  })

  it('names companies, those that stop most first', () => {
    const { headline } = assess(
      factsFor(mapOf([{ service: 'acme-run' }, { service: 'acme-dns' }, { service: 'post-mail' }])),
      db,
    )
    expect(headline.soleStoppers).toEqual(['holding', 'post'])
  })

  it('never improves when something is no longer seen', () => {
    const all: readonly Wired[] = [
      { service: 'acme-run' },
      { service: 'acme-dns' },
      { service: 'acme-mail', wiring: 'failover', function: 'mail' },
      { service: 'post-mail', wiring: 'failover', function: 'mail' },
    ]
    fc.assert(
      fc.property(fc.subarray([...all]), (kept) => {
        const before = states(all)
        const after = states(kept)
        for (const [capability, state] of Object.entries(after))
          if (state === 'survives') expect(before[capability]).toBe('survives')
        expect(Object.keys(after)).toEqual(Object.keys(before))
      }),
    )
  })
})

describe('rules', () => {
  const found = (wired: readonly Wired[]) =>
    assess(factsFor(mapOf(wired), { files: ['SECURITY.md'] }), db).judgements.map(
      (one) => `${one.rule} ${one.severity} ${one.vendors.join('+')}`,
    )

  it.each<[name: string, wired: readonly Wired[], expected: readonly string[]]>([
    ['a sole host is critical', [{ service: 'host-run' }], ['HF101 critical host']],
    ['fair proof is one step down', [{ service: 'host-run', confidence: 'medium' }], ['HF101 high host']],
    ['an optional service is no finding', [{ service: 'host-run', usage: 'optional' }], []],
    [
      'fail-over is no finding',
      [
        { service: 'post-mail', wiring: 'failover', function: 'm' },
        { service: 'acme-mail', wiring: 'failover', function: 'm' },
      ],
      [],
    ],
    ['a store is a gatekeeper, never critical', [{ service: 'store-app' }], ['HF101 high store', 'HF112 high store']],
    [
      'many capabilities under one owner',
      [{ service: 'acme-run' }, { service: 'acme-db' }, { service: 'acme-dns' }, { service: 'bell-mail' }],
      [
        'HF101 critical acme',
        'HF101 critical acme',
        'HF101 critical acme',
        'HF101 critical bell',
        'HF105 high acme+bell',
      ],
    ],
    [
      'three capabilities are not many',
      [{ service: 'acme-run' }, { service: 'acme-db' }, { service: 'acme-dns' }],
      ['HF101 critical acme', 'HF101 critical acme', 'HF101 critical acme'],
    ],
  ])('%s', (_name, wired, expected) => {
    expect(found(wired)).toEqual(expected)
  })

  it('fingerprints do not depend on places', () => {
    const before = assess(factsFor(mapOf([{ service: 'host-run' }])), db).judgements[0]!
    const moved = mapOf([{ service: 'host-run' }])
    const shifted = {
      ...moved,
      dependencies: moved.dependencies.map((one) => ({
        ...one,
        evidence: [{ ...evidence({ path: 'other.ts', line: 99 }), signal: 'host:x' }] as const,
      })),
    }
    expect(assess(factsFor(shifted), db).judgements[0]!.fingerprint).toBe(before.fingerprint)
  })
})

describe('the decision table', () => {
  const worst: Circumstances = {
    effect: 'stops',
    role: 'runtime',
    usage: 'required',
    wiring: 'sole',
    confidence: 'high',
    substitutability: 'adapter',
    isGapPositive: true,
  }

  it.each<[change: Partial<Circumstances>, severity: string]>([
    [{}, 'critical'],
    [{ effect: 'blocks-users' }, 'critical'],
    [{ effect: 'blocks-reach' }, 'high'],
    [{ effect: 'degrades' }, 'medium'],
    [{ role: 'build' }, 'medium'],
    [{ wiring: 'switchable' }, 'high'],
    [{ wiring: 'switchable', usage: 'optional' }, 'low'],
    [{ wiring: 'failover' }, 'medium'],
    [{ usage: 'optional' }, 'medium'],
    [{ confidence: 'medium' }, 'high'],
    [{ confidence: 'low' }, 'low'],
    [{ substitutability: 'gatekeeper' }, 'high'],
    [{ isGapPositive: false }, 'high'],
  ])('%o gives %s', (change, severity) => {
    expect(severityOf({ ...worst, ...change })).toBe(severity)
  })
})

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((sets, item) => sets.concat(sets.map((set) => [...set, item])), [[]])
}
