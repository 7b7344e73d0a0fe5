import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Point, portfolioOf } from '../../src/recommend/portfolio.js'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
const setUp: Record<string, number> = { a: 5, b: 3, c: 8, d: 1, e: 4, f: 2 }
const points = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 20 }),
    changes: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
  }),
  { maxLength: 6 },
)

/** Every set of changes with every set of points that they serve. */
function bruteForce(all: readonly Point[], hours: number, most: number): [removed: number, hours: number] {
  let best: [number, number] = [0, 0]
  for (let chosen = 0; chosen < 64; chosen += 1) {
    const names = NAMES.filter((_, i) => chosen & (1 << i))
    if (names.length > most) continue
    const base = names.reduce((sum, one) => sum + setUp[one]!, 0)
    for (let subset = 0; subset < 1 << all.length; subset += 1) {
      const taken = all.filter((_, i) => subset & (1 << i))
      if (!taken.every((one) => one.changes.some((change) => names.includes(change)))) continue
      const cost = taken.reduce((sum, one) => sum + one.hours, base)
      if (cost > hours) continue
      if (taken.length > best[0] || (taken.length === best[0] && cost < best[1])) best = [taken.length, cost]
    }
  }
  return best
}

describe('the portfolio', () => {
  it('equals brute force', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 6 }), (parts, hours, changes) => {
        const all = parts.map((one, i) => ({ id: `p${i}`, ...one }))
        const found = portfolioOf(all, (one) => setUp[one]!, { hours, changes })
        expect(found.isProved).toBe(true)
        expect([found.removed.length, found.hours]).toEqual(bruteForce(all, hours, changes))
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it('sets up a shared change once', () => {
    const all = [
      { id: 'x', hours: 10, changes: ['a', 'b'] },
      { id: 'y', hours: 10, changes: ['a', 'c'] },
    ]
    expect(portfolioOf(all, () => 9)).toMatchObject({ changes: ['a'], hours: 29 })
  })

  it('ends on 500 candidates and states a bound where it proved none', () => {
    const all = Array.from({ length: 250 }, (_, i) => ({
      id: `p${i}`,
      hours: 1 + (i % 7),
      changes: [`c${2 * i}`, `c${2 * i + 1}`],
    }))
    const found = portfolioOf(all, (one) => 1 + (one.length % 3), { hours: 300, nodes: 500 })
    expect(found.atMost).toBeGreaterThanOrEqual(found.removed.length)
    expect(found.hours).toBeLessThanOrEqual(300)
  })
})
