import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { buildMap } from '../../src/map/build-map.js'
import type { PlacedMark } from '../../src/map/components.js'
import type { DependencyMap } from '../../src/model/dependency-map.js'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { SEVERITIES } from '../../src/model/finding.js'
import type { Match } from '../../src/model/match.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { recommend } from '../../src/recommend/recommend.js'
import { matched } from '../support/facts.js'
import { factsFor } from '../support/ground.js'
import { type TinyVendor, tinyDb } from '../support/tiny-db.js'
import { type WiredService, wiredMap } from '../support/wired-map.js'

const CAPABILITIES = ['compute', 'database', 'email', 'dns', 'sms', 'push'] as const
const VENDORS = ['v0', 'v1', 'v2', 'v3', 'v4'] as const

/** Every vendor sells everything; some are owned, some run on another. `rename` gives them other ids. */
function worldOf(rename: (id: string) => string = (id) => id): VendorDb {
  const owner = (id: string) => (id === 'v0' || id === 'v1' ? rename('holding') : 'independent')
  const vendors = [...VENDORS, 'spare'].map((id): [string, TinyVendor] => [
    rename(id),
    {
      owner: owner(id),
      ...(id === 'v3'
        ? {
            upstreams: [
              {
                organisation: rename('v2'),
                relation: 'runs-on' as const,
                criticality: 'hard' as const,
                verified: true,
              },
            ],
          }
        : {}),
      services: Object.fromEntries(
        CAPABILITIES.map((capability) => [`${rename(id)}-${capability}`, { capabilities: [capability] }]),
      ),
    },
  ])
  return tinyDb(Object.fromEntries(vendors), [{ id: rename('holding'), name: rename('holding'), country: 'US' }])
}
const db = worldOf()

const wired = fc.record({
  vendor: fc.constantFrom(...VENDORS),
  capability: fc.constantFrom(...CAPABILITIES),
  group: fc.constantFrom('g', 'h'),
  wiring: fc.constantFrom('sole', 'switchable', 'split', 'failover', 'copies'),
  usage: fc.constantFrom('required', 'required', 'optional'),
  confidence: fc.constantFrom('high', 'high', 'medium', 'low'),
} as const)
type Row = typeof wired extends fc.Arbitrary<infer T> ? T : never
const product = fc.uniqueArray(wired, {
  minLength: 1,
  maxLength: 10,
  selector: ({ vendor, capability }) => `${vendor} ${capability}`,
})

/** Rows of one function have the wiring of its first row; a sole function is that of one service. */
const services = (rows: readonly Row[], rename: (id: string) => string = (id) => id): WiredService[] => {
  const kinds = new Map<string, Row['wiring']>()
  return rows.map(({ vendor, capability, group, wiring, usage, confidence }) => {
    const name = wiring === 'sole' ? `${vendor}-alone` : group
    const key = `${capability} ${name}`
    if (!kinds.has(key)) kinds.set(key, wiring)
    return {
      service: `${rename(vendor)}-${capability}`,
      function: rename(name),
      wiring: kinds.get(key)!,
      usage,
      confidence,
    }
  })
}

const judged = (map: DependencyMap, world = db) => assess(factsFor(map), world)

describe('an independent fallback', () => {
  it('never raises a severity', () => {
    fc.assert(
      fc.property(product, fc.nat(20), (rows, pick) => {
        const before = services(rows)
        const chosen = before[pick % before.length]!
        const capability = chosen.service.split('-')[1]!
        const takesOver = chosen.wiring === 'sole' || chosen.wiring === 'switchable' ? 'failover' : chosen.wiring!
        const group = chosen.wiring === 'sole' ? chosen.service : chosen.function!
        const after: WiredService[] = [
          ...before.map((one) =>
            one.service.endsWith(`-${capability}`) && one.function === chosen.function
              ? { ...one, function: group, wiring: takesOver }
              : one,
          ),
          { service: `spare-${capability}`, function: group, wiring: takesOver },
        ]
        const worst = (wiredServices: readonly WiredService[]) => {
          const found = new Map<string, number>()
          for (const { rule, severity, vendors, capability: about } of judged(wiredMap(wiredServices, db)).judgements) {
            const key = `${rule} ${about} ${vendors.filter((one) => one !== 'spare').join()}`
            const rank = SEVERITIES.indexOf(severity)
            found.set(key, Math.min(found.get(key) ?? rank, rank))
          }
          return found
        }
        const was = worst(before)
        for (const [key, rank] of worst(after)) {
          const old = was.get(key)
          if (old !== undefined) expect(rank, key).toBeGreaterThanOrEqual(old)
        }
        // Nor by another rule: nobody is worse than he was, and whoever was not worth a finding still is not.
        const gravest = (wiredServices: readonly WiredService[]) => {
          const found = new Map<string, number>()
          for (const { severity, vendors } of judged(wiredMap(wiredServices, db)).judgements) {
            const rank = SEVERITIES.indexOf(severity)
            for (const vendor of vendors) found.set(vendor, Math.min(found.get(vendor) ?? rank, rank))
          }
          found.delete('spare')
          return found
        }
        const had = gravest(before)
        for (const [vendor, rank] of gravest(after))
          expect(rank, vendor).toBeGreaterThanOrEqual(had.get(vendor) ?? SEVERITIES.length)
      }),
    )
  })

  it('never makes a capability fall', () => {
    fc.assert(
      fc.property(product, (rows) => {
        const alone = services(rows).map((one) => ({ ...one, wiring: 'sole' as const, function: one.service }))
        const backed = alone.flatMap((one): WiredService[] => [
          { ...one, wiring: 'failover' },
          { ...one, service: `spare-${one.service.split('-')[1]}`, wiring: 'failover' },
        ])
        const falling = (wiredServices: readonly WiredService[]) =>
          judged(wiredMap(wiredServices, db))
            .headline.essential.filter(({ state }) => state === 'falls')
            .map(({ capability }) => capability)
        const before = falling(alone)
        for (const capability of falling(backed)) expect(before).toContain(capability)
      }),
    )
  })
})

describe('seeing less', () => {
  const marks: readonly PlacedMark[] = [
    { folder: '', kind: 'web-service', place: 'source', location: { path: 'Dockerfile', line: 1, column: 1 } },
  ]
  const PATHS = ['src/send.ts', 'src/a.ts', 'src/b.ts', 'infra/main.tf'] as const
  const seen = fc.array(
    fc.record({
      vendor: fc.constantFrom('v0', 'v2', 'v4'),
      capability: fc.constantFrom('email', 'sms', 'compute'),
      path: fc.constantFrom(...PATHS),
      kind: fc.constantFrom('client', 'resource', 'import'),
      line: fc.nat(50),
    } as const),
    { minLength: 1, maxLength: 14 },
  )
  /** Code that shares traffic among the vendors of two capabilities, as long as its file is there. */
  const choice: PlacedCodeFact = {
    reader: 'code/provider-choice',
    kind: 'choice',
    subject: 'providers',
    detail: 'email,sms',
    place: 'source',
    location: { path: 'src/send.ts', line: 1, column: 1 },
  }
  const assessed = (matches: readonly Match[], codeFacts: readonly PlacedCodeFact[]) => {
    const map = buildMap({ product: 'product', matches, marks, codeFacts, isSelfHosted: false }, db)
    const { headline, functions } = judged(map)
    const surviving = headline.essential.filter(({ state }) => state === 'survives').map((one) => one.capability)
    return { surviving, functions: functions.filter(({ state }) => state === 'survives').map(({ id }) => id) }
  }

  it('never lets more capabilities survive, and turns no fall into survival', () => {
    let survivals = 0
    fc.assert(
      fc.property(seen, fc.constantFrom(...PATHS), (rows, gone) => {
        const matches = rows.map(({ vendor, capability, ...part }) => matched(db, `${vendor}-${capability}`, part))
        const whole = assessed(matches, [choice])
        const less = assessed(
          matches.filter((match) => match.evidence.location.path !== gone),
          gone === choice.location.path ? [] : [choice],
        )
        survivals += less.surviving.length
        for (const capability of less.surviving) expect(whole.surviving).toContain(capability)
        for (const id of less.functions) expect(whole.functions).toContain(id)
      }),
    )
    expect(survivals).toBeGreaterThan(0)
  })

  it('of a group leaves what remains alone, not safe', () => {
    fc.assert(
      fc.property(product, fc.nat(20), (rows, pick) => {
        const all = services(rows)
        const gone = all[pick % all.length]!
        const surviving = (wiredServices: readonly WiredService[]) =>
          wiredServices.length === 0
            ? []
            : judged(wiredMap(wiredServices, db)).headline.essential.filter(({ state }) => state === 'survives')
        // A whole function goes with its files; where only one of its members goes, the group stands on fewer.
        const capability = gone.service.split('-')[1]!
        const before = surviving(all).map((one) => one.capability as string)
        const rest = all.filter((one) => one !== gone)
        const others = rest.filter((one) => one.function === gone.function && one.service.endsWith(`-${capability}`))
        if (others.length === 0) return
        for (const one of surviving(rest)) {
          const isCarried = others.some(({ usage, confidence }) => usage === 'required' && confidence !== 'low')
          if (one.capability === capability && isCarried && gone.wiring !== 'sole' && gone.wiring !== 'switchable')
            expect(before).toContain(one.capability)
        }
      }),
    )
  })
})

describe('other names', () => {
  it('change names only', () => {
    // The order of the ids stays, so that what is sorted by id stays too.
    const rename = (id: string) => `x${id}`
    const renamed = worldOf(rename)
    const shape = (map: DependencyMap, world: VendorDb, names: (id: string) => string) => {
      const { headline, judgements, cutSets } = judged(map, world)
      return {
        states: headline.essential.map(({ capability, state, stoppedBy }) => [capability, state, stoppedBy.map(names)]),
        causes: headline.causes?.map((cause) => ({
          ...cause,
          id: cause.kind === 'owner' || cause.kind === 'upstream' ? names(cause.id) : cause.id,
          organisations: cause.organisations.map(names),
        })),
        findings: judgements
          .map(({ rule, severity, vendors, capability }) => `${rule} ${severity} ${vendors.map(names)} ${capability}`)
          .sort(),
        cuts: cutSets.map(({ organisations }) => organisations.map(names).join('+')).sort(),
      }
    }
    fc.assert(
      fc.property(product, (rows) => {
        const before = shape(wiredMap(services(rows), db), db, rename)
        const after = shape(wiredMap(services(rows, rename), renamed), renamed, (id) => id)
        expect(after).toEqual(before)
      }),
    )
  })
})

describe('another host', () => {
  /** A host whose file names others as ways out. */
  const host = (id: string, ...others: readonly string[]): TinyVendor['services'] => ({
    [id]: {
      capabilities: ['compute'],
      waysOut: others.map((to) => ({ to, kind: 'vendor' as const, why: 'the same' })),
    },
  })

  /** The second host is independent of the first one or belongs to it. */
  const hosts = (owner: string) =>
    tinyDb(
      {
        first: { owner: 'first-holding', services: host('first-run', 'second-run', 'third-run') },
        second: { owner, services: host('second-run', 'first-run', 'third-run') },
        third: { services: host('third-run', 'first-run', 'second-run') },
      },
      [{ id: 'first-holding', name: 'First Holding', country: 'US' }],
    )
  const advice = (world: VendorDb, service: string) => {
    const found = recommend(judged(wiredMap([{ service }], world), world).judgements, world)
    return found.find(({ rule }) => rule === 'HF101')!.recommendations.map((way) => way.service)
  }

  it('that is independent changes the advice: what was left becomes the way back', () => {
    const world = hosts('independent')
    expect(advice(world, 'first-run')).toEqual(['second-run', 'third-run'])
    expect(advice(world, 'second-run')).toEqual(['first-run', 'third-run'])
  })

  it('of the same owner does not', () => {
    const world = hosts('first-holding')
    expect(advice(world, 'first-run')).toEqual(['third-run'])
    expect(advice(world, 'second-run')).toEqual(['third-run'])
  })
})
