import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSetsOf, jointCutSets } from '../../src/assess/cut-sets.js'
import { gatesOf, stops } from '../../src/assess/fault-tree.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { processorMs } from '../support/processor-time.js'
import { type TinyVendor, tinyDb } from '../support/tiny-db.js'
import { type WiredService, wiredMap } from '../support/wired-map.js'

const VENDORS = 7
const OWNERS = ['north', 'south', 'east']
const SIZE = 3

/** A random world: who owns whom, who runs on whom. */
const world = fc.array(
  fc.record({ owner: fc.constantFrom('independent', ...OWNERS), runsOn: fc.option(fc.nat(VENDORS - 1)) }),
  { minLength: VENDORS, maxLength: VENDORS },
)

/** A random product in it. */
const product = fc.array(
  fc.record({
    vendor: fc.nat(VENDORS - 1),
    function: fc.constantFrom('a', 'b', 'c'),
    wiring: fc.constantFrom('sole', 'switchable', 'split', 'failover', 'copies'),
    usage: fc.constantFrom('required', 'required', 'optional'),
    confidence: fc.constantFrom('high', 'medium', 'low'),
  }),
  { minLength: 1, maxLength: 9 },
)

function dbOf(rows: readonly { owner: string; runsOn: number | null }[]): VendorDb {
  const vendors = rows.map(({ owner, runsOn }, i): [string, TinyVendor] => [
    `v${i}`,
    {
      owner,
      ...(runsOn === null || runsOn === i
        ? {}
        : {
            upstreams: [
              {
                organisation: `v${runsOn}`,
                relation: 'runs-on' as const,
                criticality: 'hard' as const,
                verified: true,
              },
            ],
          }),
      services: { [`v${i}-mail`]: { capabilities: ['email'] } },
    },
  ])
  return tinyDb(
    Object.fromEntries(vendors),
    OWNERS.map((id) => ({ id, name: id, country: 'US' })),
  )
}

const wiredOf = (rows: readonly { vendor: number; function: string }[]): WiredService[] => {
  const seen = new Set<number>()
  return rows.flatMap(({ vendor, ...one }) => {
    if (seen.has(vendor)) return []
    seen.add(vendor)
    return [{ ...one, service: `v${vendor}-mail` }]
  })
}

/** Every set of at most three out of the organisations, small ones first. */
function setsOf(organisations: readonly string[]): string[][] {
  const grow = (sets: readonly string[][]) =>
    sets.flatMap((set) =>
      organisations.filter((one) => set.length === 0 || one > set.at(-1)!).map((one) => [...set, one]),
    )
  const sizes = [grow([[]])]
  while (sizes.length < SIZE) sizes.push(grow(sizes.at(-1)!))
  return sizes.flat()
}

const texts = (sets: readonly (readonly string[])[]) => sets.map((set) => set.join('+')).sort()

describe('cut sets', () => {
  it('are those that trying every set of organisations finds', () => {
    fc.assert(
      fc.property(world, product, (rows, wired) => {
        const db = dbOf(rows)
        const map = wiredMap(wiredOf(wired), db)
        const found = cutSetsOf(map, db)
        for (const gate of gatesOf(map, db)) {
          // An owner of one vendor only is spoken for by the vendor; so trying goes without it.
          const vendorsBehind = (one: string) =>
            new Set(
              gate.members.filter(({ behind }) => behind.includes(one)).map(({ dependency }) => dependency.vendor),
            ).size
          const isIdle = (one: string) =>
            vendorsBehind(one) < 2 &&
            gate.members.some(
              ({ dependency }) => dependency.vendor !== one && db.ownersOf(dependency.vendor).includes(one),
            )
          const universe = [...new Set(gate.members.flatMap(({ behind }) => behind))]
            .filter((one) => !isIdle(one))
            .sort()
          const stopping = setsOf(universe).filter((set) => stops(gate, new Set(set)))
          const least = stopping.filter(
            (set) => !stopping.some((other) => other.length < set.length && other.every((one) => set.includes(one))),
          )
          const own = found.filter((cut) => cut.function === gate.function.id).map((cut) => cut.organisations)
          expect(texts(own)).toEqual(texts(least))
        }
      }),
    )
  })

  it('of the product are the smallest of all that stop one of its functions', () => {
    fc.assert(
      fc.property(world, product, (rows, wired) => {
        const db = dbOf(rows)
        const map = wiredMap(wiredOf(wired), db)
        const gates = gatesOf(map, db)
        const joint = jointCutSets(cutSetsOf(map, db))
        for (const set of joint) {
          expect(gates.some((gate) => stops(gate, new Set(set)))).toBe(true)
          for (const one of set) {
            const rest = new Set(set.filter((other) => other !== one))
            const withoutIt = joint.some((other) => other.every((organisation) => rest.has(organisation)))
            expect(withoutIt).toBe(false)
          }
        }
        for (const { organisations } of cutSetsOf(map, db))
          expect(joint.some((set) => set.every((one) => organisations.includes(one)))).toBe(true)
      }),
    )
  })

  it('are marked where only an upstream that nobody verified makes them', () => {
    const upstream = (organisation: string, verified: boolean) => ({
      organisation,
      relation: 'runs-on' as const,
      criticality: 'hard' as const,
      verified,
      ...(verified ? {} : { note: 'from memory' }),
    })
    const serving = (id: string) => ({ [id]: { capabilities: ['email' as const] } })
    const db = tinyDb({
      post: { services: serving('post-mail'), upstreams: [upstream('ground', false), upstream('wires', true)] },
      ground: { services: serving('ground-mail') },
      wires: { services: serving('wires-mail'), upstreams: [upstream('power', false)] },
      power: { services: serving('power-mail') },
    })
    const sole = cutSetsOf(wiredMap([{ service: 'post-mail' }], db), db)
    expect(sole.filter((cut) => cut.assumption).map((cut) => cut.organisations.join())).toEqual(['ground', 'power'])
    expect(sole.filter((cut) => !cut.assumption).map((cut) => cut.organisations.join())).toEqual(['post', 'wires'])

    const both = [{ service: 'post-mail' }, { service: 'ground-mail' }].map((one) => ({
      ...one,
      function: 'mail',
      wiring: 'split' as const,
    }))
    const cuts = cutSetsOf(wiredMap(both, db), db).map(
      (cut) => `${cut.organisations.join('+')} ${cut.assumption ?? false}`,
    )
    expect(cuts).toEqual(['ground true'])
  })

  it.each<[name: string, owners: readonly string[], expected: readonly string[]]>([
    ['owners of two of three', ['north', 'north', 'independent'], ['north+v2', 'v0+v1+v2']],
    ['one owner of all', ['north', 'north', 'north'], ['north', 'v0+v1+v2']],
    ['an owner of one, who is not told', ['north', 'south', 'independent'], ['v0+v1+v2']],
  ])('count %s', (_name, owners, expected) => {
    const db = dbOf(owners.map((owner) => ({ owner, runsOn: null })))
    const map = wiredMap(
      owners.map((_, i) => ({ service: `v${i}-mail`, function: 'mail', wiring: 'split' })),
      db,
    )
    expect(texts(cutSetsOf(map, db).map((cut) => cut.organisations))).toEqual([...expected].sort())
  })

  it('of a one-way failover are those of the member to which everything falls', () => {
    const db = dbOf([0, 1].map(() => ({ owner: 'independent', runsOn: null })))
    const pair = (direction: 'one-way' | 'both-ways') =>
      wiredMap(
        [0, 1].map((i) => ({ service: `v${i}-mail`, function: 'mail', wiring: 'failover', direction })),
        db,
      )
    expect(cutSetsOf(pair('one-way'), db).map((cut) => cut.organisations)).toEqual([['v1']])
    expect(cutSetsOf(pair('both-ways'), db).map((cut) => cut.organisations)).toEqual([['v0', 'v1']])
  })

  it.each(['sole', 'split'] as const)('of a thousand dependencies (%s) take less than a second', (wiring) => {
    const ids = Array.from({ length: 1000 }, (_, i) => i)
    const db = tinyDb(
      Object.fromEntries(
        ids.map((i): [string, TinyVendor] => [
          `v${i}`,
          {
            // Ten brands to a holding, ten holdings to a group, fifty hosts of which ten carry the others.
            owner: i % 10 !== 0 ? `v${i - (i % 10)}` : i % 100 !== 0 ? `v${i - (i % 100)}` : 'independent',
            upstreams: [
              {
                organisation: `v${i < 50 ? i % 10 : (i * 7) % 50}`,
                relation: 'runs-on',
                criticality: 'hard',
                verified: true,
              },
            ],
            services: { [`v${i}-mail`]: { capabilities: ['email'] } },
          },
        ]),
      ),
    )
    const map = wiredMap(
      ids.map((i) => ({ service: `v${i}-mail`, function: wiring === 'sole' ? `f${i}` : `f${i % 100}`, wiring })),
      db,
    )
    const start = processorMs()
    const cuts = cutSetsOf(map, db)
    jointCutSets(cuts)
    expect(processorMs() - start).toBeLessThan(1000)
    expect(cuts.length).toBeGreaterThan(99)
  })
})
