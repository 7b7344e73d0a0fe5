import { describe, expect, it } from 'vitest'
import { backtest } from '../../src/simulate/backtest.js'
import { cascadesOf } from '../../src/simulate/cascades.js'
import { followersOf, probabilityOf } from '../../src/simulate/followers.js'
import { pertQuantiles, quantileAt } from '../../src/simulate/quantiles.js'
import { shrink } from '../../src/simulate/rates.js'
import { compiledDb } from '../support/whole-db.js'

const { precedents } = compiledDb().facts

describe('the backtest over the precedents that ship', () => {
  const { followers, restored } = backtest(precedents)

  it('beats the constant predictor on followers and on restored services', () => {
    expect(followers.score).toBeGreaterThan(followers.constantScore)
    expect(restored.score).toBeGreaterThan(restored.constantScore)
  })

  it('predicts every cascade once', () => {
    expect(followers.n).toBe(cascadesOf(precedents).length)
    expect(new Set(followers.cases.map(({ cascade }) => cascade)).size).toBe(followers.n)
  })

  it('beats nothing where worlds and triggers are mixed up', () => {
    // The same events, each under the trigger and the target of another: what the model knows is gone.
    const mixed = precedents.map((one, i) => {
      const other = precedents[(i * 101) % precedents.length]!
      return { ...one, trigger: other.trigger, targetKind: other.targetKind }
    })
    const gain = (of: typeof precedents) => backtest(of).restored.gain
    expect(gain(mixed)).toBeLessThan(gain(precedents))
  })
})

describe('cascades', () => {
  it('are one target in one go: Parler lost thirteen, five firms lost Wirecard once each', () => {
    const all = cascadesOf(precedents)
    expect(all.find(({ id }) => id === 'parler-2021/Parler')!.events).toHaveLength(13)
    expect(all.filter(({ id }) => id.startsWith('wirecard-2020')).map(({ events }) => events.length)).toEqual([
      1, 1, 1, 1, 1,
    ])
  })

  it('end where nothing follows for thirty days', () => {
    expect(
      cascadesOf(precedents)
        .filter(({ id }) => id.startsWith('gab-early'))
        .map(({ events }) => events.length),
    ).toEqual([1, 1, 1])
  })
})

describe('the arithmetic', () => {
  it('gives probabilities of followers that add up to one', () => {
    const fitted = followersOf(cascadesOf(precedents), { world: 'contested', trigger: 'content-policy' })
    const sum = Array.from({ length: 500 }, (_, n) => probabilityOf(fitted, n)).reduce((a, b) => a + b)
    expect(sum).toBeCloseTo(1, 6)
  })

  it('shrinks towards the wider group, the less the more was seen', () => {
    expect(shrink(0, 0, 0.3)).toBeCloseTo(0.3)
    expect(shrink(1, 1, 0.3, 4)).toBeCloseTo(0.44)
    expect(shrink(1000, 1000, 0.3)).toBeGreaterThan(0.99)
  })

  it('keeps PERT within its range, its mean where it should be', () => {
    const table = pertQuantiles({ low: 10, likely: 40, high: 160 })
    const draws = Array.from({ length: 4001 }, (_, i) => quantileAt(table, i / 4000))
    expect(Math.min(...draws)).toBeCloseTo(10, 0)
    expect(Math.max(...draws)).toBeLessThanOrEqual(160)
    expect(draws.reduce((a, b) => a + b) / draws.length).toBeCloseTo((10 + 4 * 40 + 160) / 6, 0)
    expect(quantileAt(pertQuantiles({ low: 5, likely: 5, high: 5 }), 0.7)).toBe(5)
  })
})
