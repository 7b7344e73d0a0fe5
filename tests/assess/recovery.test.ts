import { describe, expect, it } from 'vitest'
import { type Circumstance, recoveryOf } from '../../src/assess/recovery.js'
import type { Config } from '../../src/model/config.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    bell: {
      owner: 'holding',
      terms: [
        { document: 'Terms', verified: true, noticeHours: 48 },
        { document: 'Messages', verified: true, capabilities: ['sms'], immediateSuspension: true, noticeHours: 48 },
      ],
      services: {
        'bell-sms': {
          capabilities: ['sms', 'email'],
          leadTimes: [
            {
              step: 'sender registered',
              hours: [72, 504],
              source: { url: 'https://bell.example/registration', checked: '2026-01-01', says: 'up to three weeks' },
            },
          ],
        },
      },
    },
    disk: { services: { 'disk-files': { capabilities: ['storage'], substitutability: 'standard-protocol' } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const of = (
  service: string,
  circumstance: Circumstance = {},
  capability = db.service(service)!.service.capabilities[0]!,
) => {
  const found = db.service(service)!
  return recoveryOf(found.service, found.vendor, capability, { db, asOf: '2026-01-15', ...circumstance })
}
const names = (service: string, circumstance: Circumstance = {}) =>
  of(service, circumstance).recovery.steps.map(({ name }) => name)
const withConfig = (config: Config) => ({ config })

describe('recovery', () => {
  it('is the sum of its steps: decision, account, code, data', () => {
    // 1+1+8+24, 4+24+24+96, 24+120+72+336: nothing waits for others.
    expect(of('disk-files').recovery).toMatchObject({ low: 34, likely: 148, high: 552 })
    expect(of('disk-files').hours).toEqual([34, 552])
  })

  it('takes the lead times of the vendor file with their source, in place of what is assumed for every vendor', () => {
    expect(names('bell-sms')).not.toContain('Numbers ported')
    expect(of('bell-sms').recovery.steps.at(-1)).toEqual({
      name: 'Sender registered',
      lane: 'wait',
      low: 72,
      likely: 190,
      high: 504,
      source: { url: 'https://bell.example/registration', checked: '2026-01-01' },
    })
  })

  it('gives every step a source or says assumption', () => {
    for (const service of ['bell-sms', 'disk-files'])
      for (const { source } of of(service).recovery.steps) expect(Object.values(source).join('')).not.toBe('')
  })

  it('takes longer where much code touches the vendor, and never less because little was seen', () => {
    const high = (files: number) => of('disk-files', { coupling: { files } }).recovery.high
    expect([0, 1, 10].map(high)).toEqual([552, 552, 552])
    expect([11, 41].map(high)).toEqual([588, 624])
  })
})

describe('steps that the owners know better', () => {
  const step = { step: 'code and configuration CHANGED', hours: [4, 4] as [number, number], reason: 'done in a drill' }

  it('replace a step of the same name', () => {
    const { steps } = of('disk-files', withConfig({ recoverySteps: [step] })).recovery
    expect(steps).toHaveLength(4)
    expect(steps[2]).toMatchObject({ low: 4, likely: 4, high: 4, source: { declared: 'done in a drill' } })
  })

  it.each<[string, object, number]>([
    ['for everybody', {}, 4],
    ['for this vendor', { vendor: 'disk' }, 4],
    ['for this service', { vendor: 'disk-files' }, 4],
    ['for this capability', { capability: 'storage' }, 4],
    ['for another vendor', { vendor: 'bell' }, 72],
    ['for another capability', { capability: 'sms' }, 72],
  ])('%s', (_name, whom, hours) => {
    const { steps } = of('disk-files', withConfig({ recoverySteps: [{ ...step, ...whom }] })).recovery
    expect(steps[2]!.high).toBe(hours)
  })

  it('of another name come on top, and a range is read either way round', () => {
    const config = withConfig({ recoverySteps: [{ step: 'Board decides', hours: [100, 20], reason: 'by statute' }] })
    expect(of('disk-files', config).recovery).toMatchObject({ low: 54, high: 652 })
  })

  it('may be declared for the owner of the vendor', () => {
    const config = withConfig({ recoverySteps: [{ ...step, vendor: 'holding' }] })
    expect(of('bell-sms', config).recovery.steps[2]!.high).toBe(4)
  })
})

describe('a fallback that was drilled', () => {
  const fallback = { for: 'disk', capability: 'storage' as const, to: 'our own store', recoveryHours: 6 }
  const high = (one: object) => of('disk-files', withConfig({ fallbacks: [{ ...fallback, ...one }] })).recovery.high

  it('takes as long as its drill', () => {
    expect(high({ lastDrill: '2025-10-01' })).toBe(6)
  })

  it.each<[string, object]>([
    ['never', {}],
    ['more than a year ago', { lastDrill: '2025-01-14' }],
    ['in the future', { lastDrill: '2026-02-01' }],
    ['for another capability', { lastDrill: '2025-10-01', capability: 'sms' }],
    ['for another vendor', { lastDrill: '2025-10-01', for: 'bell' }],
    ['without anybody looking at the clock', { lastDrill: '2025-10-01', recoveryHours: undefined }],
  ])('%s counts for nothing', (_name, one) => {
    expect(high(one)).toBe(552)
  })
})

describe('notice', () => {
  const contract = (noticeHours: number | undefined, capability = 'sms' as const) =>
    withConfig({
      declaredVendors: [
        { vendor: 'bell', capability, contract: noticeHours === undefined ? { reference: 'A-1' } : { noticeHours } },
      ],
    })

  it('is none where one of the terms for this capability allows suspension at once', () => {
    expect(of('bell-sms')).toMatchObject({ noticeHours: 0, isNoticeSourced: true })
  })

  it('is what the terms promise for another capability', () => {
    expect(of('bell-sms', {}, 'email')).toMatchObject({ noticeHours: 48, isNoticeSourced: true })
  })

  it('is an assumption where no terms are on file', () => {
    expect(of('disk-files')).toMatchObject({ noticeHours: 0, isNoticeSourced: false, isGapPositive: true })
  })

  it('of a declared contract stands over public terms', () => {
    expect(of('bell-sms', contract(600))).toMatchObject({
      noticeHours: 600,
      isNoticeSourced: true,
      isGapPositive: true,
    })
    expect(of('bell-sms', contract(10_000)).isGapPositive).toBe(false)
  })

  it('comes from the terms where the contract names none', () => {
    expect(of('bell-sms', contract(undefined)).noticeHours).toBe(0)
  })

  it('of a contract for another capability changes nothing', () => {
    expect(of('bell-sms', contract(600), 'email').noticeHours).toBe(48)
  })
})

describe('promises', () => {
  it('are the shortest that covers the capability', () => {
    const promises = [{ withinHours: 168 }, { capability: 'storage' as const, withinHours: 24 }]
    expect(of('disk-files', withConfig({ promises })).promisedHours).toBe(24)
    expect(of('bell-sms', withConfig({ promises })).promisedHours).toBe(168)
    expect(of('bell-sms', withConfig({ promises: [promises[1]!] })).promisedHours).toBeUndefined()
  })
})
