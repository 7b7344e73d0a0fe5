import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lose } from '../../src/simulate/lose.js'
import type { SimulatedFunction } from '../../src/simulate/product.js'
import { needs, PARLER_LIKE } from './parler.js'

const request = (ids: readonly string[]) => ({
  lost: ids.map((id) => ({ id, name: id })),
  notSeen: ['dns' as const],
  openControls: [{ finding: 'f1', title: 'Verification fails open', vendors: ['twilio'], capability: 'sms' }],
  isOptional: (id: string) => id === 'sentry',
  behind: (vendor: string) => [vendor],
})

describe('the loss of named organisations', () => {
  it('tells what stops, what survives and what fails open, for how long', () => {
    const loss = lose(PARLER_LIKE, request(['aws', 'twilio']))
    expect(loss.stopsNow.map((one) => one.function)).toEqual(['app/compute/aws', 'app/storage/aws', 'app/sms/twilio'])
    expect(loss.failsOpen.map((one) => one.finding)).toEqual(['f1'])
    expect(loss.exposureHours).toEqual({ low: 74, high: 864 })
    expect(loss.notSeen).toEqual(['dns'])
    expect(loss.survives).toHaveLength(PARLER_LIKE.functions.length - 3)
  })

  it('lets nothing fail open whose vendor stays, and shows no window', () => {
    const loss = lose(PARLER_LIKE, request(['aws']))
    expect(loss.failsOpen).toEqual([])
    expect(loss.exposureHours).toBeUndefined()
  })

  it('says that a company is not used instead of finding nothing', () => {
    const loss = lose(PARLER_LIKE, request(['stripe', 'sentry', 'fastly']))
    expect(loss.lost.map(({ id, use }) => [id, use])).toEqual([
      ['stripe', 'required'],
      ['sentry', 'optional'],
      ['fastly', 'none'],
    ])
  })

  it('parts what stops at once from what goes on for a while, with the reason', () => {
    const product = {
      functions: [needs('tls', 'letsencrypt', 'stops', [1, 2, 3]), needs('database', 'mongodb', 'stops', [1, 2, 3])],
    }
    const loss = lose(product, request(['letsencrypt', 'mongodb']))
    expect(loss.stopsNow.map(({ capability }) => capability)).toEqual(['database'])
    expect(loss.stopsLater.map(({ capability }) => capability)).toEqual(['tls'])
    expect(loss.stopsLater[0]!.because).toMatch(/^assumption/)
  })

  it('never lets more survive when more is lost', () => {
    const vendors = ['a', 'b', 'c', 'd', 'e']
    const gate = fc.tuple(fc.constantFrom('each', 'any'), fc.subarray(vendors, { minLength: 1 }), fc.integer()).map(
      ([kind, of, n]): SimulatedFunction => ({
        ...needs('compute', 'a', 'stops', [1, 2, 3]),
        id: `f${n}`,
        needs: kind as 'each' | 'any',
        members: of.map((vendor) => ({
          dependency: vendor,
          vendor,
          capability: 'compute',
          owners: [vendor],
          behind: [vendor],
        })),
      }),
    )
    fc.assert(
      fc.property(
        fc.array(gate, { maxLength: 6 }),
        fc.subarray(vendors),
        fc.constantFrom(...vendors),
        (functions, ids, more) => {
          const survivors = (lost: readonly string[]) =>
            new Set(lose({ functions }, request(lost)).survives.map((one) => one.function))
          const before = survivors(ids)
          for (const one of survivors([...new Set([...ids, more])])) expect(before).toContain(one)
        },
      ),
    )
  })
})
