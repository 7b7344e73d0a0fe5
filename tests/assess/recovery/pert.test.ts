import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyOf, recoveryFrom } from '../../../src/assess/recovery/pert.js'
import { LANES, type Lane, type RecoveryStep } from '../../../src/model/recovery.js'

const source = { assumption: 'made up for a test' }
const step = (lane: Lane, low: number, likely: number, high: number): RecoveryStep => ({
  name: `${lane} ${low}`,
  lane,
  low,
  likely,
  high,
  source,
})

const anyStep = fc
  .tuple(fc.constantFrom(...LANES), fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 3, maxLength: 3 }))
  .map(([lane, hours]) => {
    const [low, likely, high] = hours.sort((a, b) => a - b)
    return step(lane, low!, likely!, high!)
  })
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 8 })

describe('steps of recovery', () => {
  it('add up as one would by hand: first, the longer of work and waiting, last', () => {
    const recovery = recoveryFrom([
      step('start', 1, 2, 3),
      step('work', 10, 20, 30),
      step('work', 5, 5, 5),
      step('wait', 2, 40, 50),
      step('wait', 1, 1, 90),
      step('finish', 4, 4, 10),
    ])
    // low 1+15+4, likely 2+40+4, high 3+90+10; the wait of 2–50 is the longer path by its mean.
    expect(recovery).toMatchObject({ low: 20, likely: 46, high: 103, mean: Math.round(2 + (2 + 160 + 50) / 6 + 5) })
  })

  it('of nothing take no time', () => {
    expect(recoveryFrom([])).toEqual({ low: 0, likely: 0, high: 0, mean: 0, p10: 0, p90: 0, steps: [] })
  })

  it('keep their order: best, tenth, mean, ninetieth, worst', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { low, p10, mean, p90, high, likely } = recoveryFrom(steps)
        expect([low, p10, mean, p90, high]).toEqual([low, p10, mean, p90, high].sort((a, b) => a - b))
        expect(likely).toBeGreaterThanOrEqual(low)
        expect(likely).toBeLessThanOrEqual(high)
      }),
    )
  })

  it('never take less because a step came to light, in whatever order they stand', () => {
    fc.assert(
      fc.property(anySteps, anyStep, (steps, more) => {
        const before = recoveryFrom(steps)
        const after = recoveryFrom([more, ...steps])
        for (const key of ['low', 'likely', 'high'] as const) expect(after[key]).toBeGreaterThanOrEqual(before[key])
        expect({ ...recoveryFrom([...steps].reverse()), steps: [] }).toEqual({ ...before, steps: [] })
      }),
    )
  })

  it('take at least as long as each of them', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(recoveryFrom(steps).high).toBeGreaterThanOrEqual(Math.max(...steps.map(({ high }) => high)))
      }),
    )
  })
})

describe('estimates', () => {
  it('have the mean that PERT gives them', () => {
    expect(recoveryFrom([step('work', 1, 4, 19)]).mean).toBe(6)
  })

  it.each<[number, number, number]>([
    [24, 336, 90],
    [0, 0, 0],
    [0, 100, 10],
    [48, 48, 48],
  ])('of %i to %i hours usually take %i', (low, high, likely) => {
    expect(likelyOf(low, high)).toBe(likely)
  })
})
