import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../src/recommend/portfolio/choice.js'
import { portfolioOf } from '../../src/recommend/portfolio/index.js'
import { processorMs } from '../support/processor-time.js'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
const setUp: Record<string, number> = { a: 5, b: 3, c: 8, d: 1, e: 4, f: 2 }
const way = fc.record({ change: fc.constantFrom(...NAMES), hours: fc.integer({ min: 1, max: 20 }) })
const points = fc
  .array(fc.uniqueArray(way, { maxLength: 4, selector: ({ change }) => change }), { maxLength: 6 })
  .map((all) => all.map((ways, index): Point => ({ id: `p${index}`, ways })))

/** Every set of changes with every set of points that they serve, each by its cheapest way. */
function bruteForce(all: readonly Point[], hours: number, most: number): [removed: number, hours: number] {
  let best: [number, number] = [0, 0]
  for (let chosen = 0; chosen < 64; chosen += 1) {
    const names = NAMES.filter((_, i) => chosen & (1 << i))
    if (names.length > most) continue
    const base = names.reduce((sum, one) => sum + setUp[one]!, 0)
    const work = all.map(({ ways }) =>
      Math.min(...ways.filter(({ change }) => names.includes(change)).map((one) => one.hours), Infinity),
    )
    for (let subset = 0; subset < 1 << all.length; subset += 1) {
      const cost = work.reduce((sum, one, i) => (subset & (1 << i) ? sum + one : sum), base)
      const count = work.filter((_, i) => subset & (1 << i)).length
      if (cost <= hours && (count > best[0] || (count === best[0] && cost < best[1]))) best = [count, cost]
    }
  }
  return best
}

/** Numbers that look random and are the same everywhere (Park and Miller 1988). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** 500 candidates, each of which serves some of 200 points. */
function large(seed: number, waysPerPoint: number): { all: Point[]; setUp: (change: string) => number } {
  const next = numbers(seed)
  const all = Array.from({ length: 200 }, (_, i): Point => {
    const changes = new Set(Array.from({ length: waysPerPoint }, () => `c${next(500)}`))
    return { id: `p${i}`, ways: [...changes].map((change) => ({ change, hours: 8 + next(200) })) }
  })
  const hours = Array.from({ length: 500 }, () => 4 + next(80))
  return { all, setUp: (change) => hours[Number(change.slice(1))]! }
}

describe('the portfolio', () => {
  it('equals brute force, whatever the limits', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 6 }), (all, hours, changes) => {
        const found = portfolioOf(all, (one) => setUp[one]!, { hours, changes })
        expect(found.isProved).toBe(true)
        expect([found.removed.length, found.hours]).toEqual(bruteForce(all, hours, changes))
        expect([found.atMost, found.atLeastHours]).toEqual([found.removed.length, found.hours])
        expect(found.changes.length).toBeLessThanOrEqual(changes)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it('equals brute force without limits', () => {
    fc.assert(
      fc.property(points, (all) => {
        const found = portfolioOf(all, (one) => setUp[one]!)
        expect([found.removed.length, found.hours]).toEqual(bruteForce(all, 1e6, 6))
      }),
      { numRuns: 200, seed: 11 },
    )
  })

  it('states bounds that hold where it must end early', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 80 }), (all, hours) => {
        const found = portfolioOf(all, (one) => setUp[one]!, { hours, effort: 0 })
        const [removed, cost] = bruteForce(all, hours, 6)
        expect(found.isProved).toBe(false)
        expect(found.removed.length).toBeLessThanOrEqual(removed)
        expect(found.atMost).toBeGreaterThanOrEqual(removed)
        if (found.removed.length === removed) expect(found.atLeastHours).toBeLessThanOrEqual(cost + 1e-6)
      }),
      { numRuns: 200, seed: 13 },
    )
  })

  it('sets up a shared change once', () => {
    const all = [
      { id: 'x', ways: ['a', 'b'].map((change) => ({ change, hours: 10 })) },
      { id: 'y', ways: ['a', 'c'].map((change) => ({ change, hours: 10 })) },
    ]
    expect(portfolioOf(all, () => 9)).toMatchObject({ changes: ['a'], hours: 29 })
  })

  it.each([2, 8])(
    'ends on 500 candidates with %i ways per point, proved or with its bounds',
    (ways) => {
      const { all, setUp: cost } = large(3 + ways, ways)
      const began = processorMs()
      for (const search of [{}, { hours: 2000 }, { changes: 20 }]) {
        const found = portfolioOf(all, cost, search)
        expect(found.atMost).toBeGreaterThanOrEqual(found.removed.length)
        expect(found.atLeastHours).toBeLessThanOrEqual(found.hours)
        expect(found.hours).toBeLessThanOrEqual(search.hours ?? Infinity)
      }
      expect(portfolioOf(all, cost, { effort: 1e5 })).toEqual(portfolioOf(all, cost, { effort: 1e5 }))
      expect(processorMs() - began).toBeLessThan(30_000)
    },
    60_000,
  )
})
