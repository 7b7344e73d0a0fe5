import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRIGGERS } from '../../src/model/precedent.js'
import { simulateCascades } from '../../src/simulate/cascade.js'
import type { SimulatedProduct } from '../../src/simulate/product.js'
import { compiledDb } from '../support/whole-db.js'
import { needs, PARLER_LIKE } from './parler.js'

const { precedents } = compiledDb().facts
const base = { trigger: 'content-policy', worlds: ['contested'], precedents } as const

describe('a Parler-like product, that cascade left out of the calibration', () => {
  const [world] = simulateCascades(PARLER_LIKE, { ...base, without: ['parler-2021'] }).worlds
  const { p10, p90 } = world!.product!.offlineDays!

  it('has the reported 36 days between P10 and P90', () => {
    expect(p10).toBeLessThan(36)
    expect(p90).toBeGreaterThan(36)
  })

  it('is not vague beyond use', () => {
    expect(p90 / p10).toBeLessThanOrEqual(10)
  })

  it('says on how many cascades it rests, without the one left out', () => {
    const [all] = simulateCascades(PARLER_LIKE, { ...base, runs: 10 }).worlds
    expect(all!.basis.cascades).toBe(world!.basis.cascades + 1)
  })
})

describe('simulated cascades', () => {
  it('are the same for one seed and differ for another', () => {
    const run = (seed: number) => simulateCascades(PARLER_LIKE, { ...base, runs: 2000, seed })
    expect(run(7)).toEqual(run(7))
    expect(run(7).worlds).not.toEqual(run(8).worlds)
  })

  it('never grow likelier or longer for the product by one more fallback', () => {
    const ids = PARLER_LIKE.functions.flatMap(({ members }) => members.map(({ dependency }) => dependency))
    fc.assert(
      fc.property(
        fc.subarray(ids, { maxLength: 10 }),
        fc.constantFrom(...ids),
        fc.constantFrom(...TRIGGERS),
        fc.integer({ min: 0, max: 1000 }),
        (some, more, trigger, seed) => {
          const play = (fallbacks: readonly string[]) =>
            simulateCascades(PARLER_LIKE, { ...base, trigger, runs: 300, seed, fallbacks }).worlds[0]!
          const without = play(some)
          const withMore = play([...some, more])
          const before = some.length > 0 ? without.productWithFallbacks! : without.product!
          const after = withMore.productWithFallbacks!
          expect(after.ever).toBeLessThanOrEqual(before.ever)
          after.afterHours.forEach(({ probability }, i) => {
            expect(probability).toBeLessThanOrEqual(before.afterHours[i]!.probability)
          })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('do not touch a function whose every member has a fallback', () => {
    const fallbacks = ['app/compute/aws', 'app/storage/aws', 'app/database/ScyllaDB']
    const [world] = simulateCascades(PARLER_LIKE, { ...base, runs: 2000, fallbacks }).worlds
    expect(world!.product!.ever).toBeGreaterThan(0)
    expect(world!.productWithFallbacks!.ever).toBe(0)
    expect(world!.productWithFallbacks!.offlineDays).toBeUndefined()
  })

  it('never stop a function that moves by itself when one of its vendors goes', () => {
    const [one] = [needs('email', 'sendgrid', 'stops', [10, 20, 30])]
    const pair: SimulatedProduct = {
      functions: [
        {
          ...one!,
          needs: 'any',
          members: [
            ...one!.members,
            { ...one!.members[0]!, dependency: 'b', vendor: 'b', owners: ['b'], behind: ['b'] },
          ],
        },
      ],
    }
    const [both] = simulateCascades(pair, { ...base, runs: 5000 }).worlds
    const [alone] = simulateCascades({ functions: [one!] }, { ...base, runs: 5000 }).worlds
    expect(alone!.product!.ever).toBeGreaterThan(0.9)
    expect(both!.product!.ever).toBeLessThan(alone!.product!.ever / 2)
  })

  it('take what an owner decides over, and not what merely runs on the vendor', () => {
    const aws = needs('compute', 'aws', 'stops', [10, 20, 30])
    const other = (owners: readonly string[], behind: readonly string[]) => {
      const one = needs('maps', 'other', 'degrades', [10, 20, 30])
      const product = { functions: [aws, { ...one, members: [{ ...one.members[0]!, owners, behind }] }] }
      const { functions } = simulateCascades(product, { ...base, runs: 2000 }).worlds[0]!
      return functions.find(({ capability }) => capability === 'maps')!.down.ever
    }
    const apart = other(['other'], ['other'])
    expect(other(['other'], ['other', 'aws'])).toBe(apart)
    expect(other(['other', 'aws'], ['other', 'aws'])).toBeGreaterThan(apart)
  })

  it('say nothing of a product without vendors', () => {
    const [world] = simulateCascades({ functions: [] }, { ...base, runs: 100 }).worlds
    expect(world!.product).toBeUndefined()
    expect(world!.functions).toEqual([])
  })

  it('give no figure for a product of which nothing was seen that could stop it', () => {
    const product = { functions: [needs('maps', 'mapbox', 'degrades', [10, 20, 30])] }
    const { worlds, notSeen } = simulateCascades(product, { ...base, runs: 500, notSeen: ['compute'] })
    expect(worlds[0]!.product).toBeUndefined()
    expect(worlds[0]!.functions).toHaveLength(1)
    expect(notSeen).toEqual(['compute'])
  })

  it('show both worlds, contested ones with more followers', () => {
    const { worlds } = simulateCascades(PARLER_LIKE, { ...base, worlds: ['contested', 'ordinary'], runs: 100 })
    expect(worlds.map(({ world }) => world)).toEqual(['contested', 'ordinary'])
    expect(worlds[0]!.followers.any).toBeGreaterThan(worlds[1]!.followers.any)
  })

  it('rank no vendor of one capability above another where content is the trigger', () => {
    const of = (vendor: string) =>
      simulateCascades({ functions: [needs('compute', vendor, 'stops', [10, 20, 30])] }, { ...base, runs: 500 }).worlds
    const strip = (worlds: ReturnType<typeof of>) => worlds.map(({ functions: _, ...rest }) => rest)
    expect(strip(of('aws'))).toEqual(strip(of('hetzner')))
  })

  it('take under two seconds for a hundred thousand runs', () => {
    // Processor time, since a busy machine slows the clock.
    const start = process.cpuUsage()
    simulateCascades(PARLER_LIKE, base)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(2000)
  })
})
