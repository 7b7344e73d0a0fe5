import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessNeedOf } from '../../src/assess/business-need.js'
import { type Circumstances, severityOf } from '../../src/assess/severity.js'
import { LOSS_EFFECTS } from '../../src/model/capability.js'
import type { Config } from '../../src/model/config.js'
import { WIRINGS } from '../../src/model/dependency-map.js'
import { SEVERITIES } from '../../src/model/finding.js'
import { SUBSTITUTABILITY } from '../../src/model/vendor.js'

const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({
  effect: fc.constantFrom(...LOSS_EFFECTS),
  role: fc.constantFrom('runtime' as const, 'distribution' as const, 'build' as const, 'business' as const),
  usage: fc.constantFrom('required' as const, 'optional' as const),
  wiring: fc.constantFrom(...WIRINGS),
  confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
  substitutability: fc.constantFrom(...SUBSTITUTABILITY),
  isGapPositive: fc.boolean(),
  need: fc.constantFrom('essential' as const, 'important' as const, 'other' as const, undefined),
})
const rank = (at: Circumstances) => SEVERITIES.indexOf(severityOf(at))
const worst: Circumstances = {
  effect: 'stops',
  role: 'runtime',
  usage: 'required',
  wiring: 'sole',
  confidence: 'high',
  substitutability: 'adapter',
  isGapPositive: true,
}

describe('critical', () => {
  it('stands only where everything holds', () => {
    fc.assert(
      fc.property(anyCircumstances, (at) => {
        if (severityOf(at) !== 'critical') return
        expect(at).toMatchObject({ usage: 'required', confidence: 'high', isGapPositive: true })
        expect(['runtime', 'distribution']).toContain(at.role)
        expect(at.wiring).toBe('sole')
        expect(at.substitutability).not.toBe('gatekeeper')
      }),
    )
  })
})

describe('nothing good makes it worse', () => {
  it.each<[string, Partial<Circumstances>]>([
    ['another that takes over', { wiring: 'failover' }],
    ['doing without', { usage: 'optional' }],
    ['notice that is long enough', { isGapPositive: false }],
    ['functions that hardly matter', { need: 'other' }],
  ])('%s', (_name, better) => {
    fc.assert(
      fc.property(anyCircumstances, (at) => {
        const silent = { ...at, ...('need' in better ? { need: undefined } : {}) }
        expect(rank({ ...silent, ...better })).toBeGreaterThanOrEqual(rank(silent))
      }),
    )
  })

  it('and a graver need never makes it better', () => {
    fc.assert(
      fc.property(anyCircumstances, (at) => {
        const ranks = (['essential', 'important', undefined, 'other'] as const).map((need) => rank({ ...at, need }))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
})

describe('what the owners declare', () => {
  it.each<[Partial<Circumstances>, string]>([
    [{ effect: 'degrades', need: 'essential' }, 'critical'],
    [{ effect: 'degrades', need: 'important' }, 'high'],
    [{ effect: 'degrades', need: 'other' }, 'low'],
    [{ effect: 'stops', need: 'important' }, 'critical'],
    [{ effect: 'stops', need: 'other' }, 'high'],
    [{ effect: 'slows-team', role: 'build', need: 'essential' }, 'high'],
    [{ effect: 'blocks-reach', need: 'essential', substitutability: 'gatekeeper' }, 'high'],
    [{ effect: 'degrades', need: 'essential', confidence: 'low' }, 'low'],
  ])('%o gives %s', (change, severity) => {
    expect(severityOf({ ...worst, ...change })).toBe(severity)
  })
})

describe('the need of the business', () => {
  const functions: Config['businessFunctions'] = [
    { id: 'pay', name: 'Payments', criticality: 'critical', needs: ['payments', 'database'] },
    { id: 'news', name: 'Newsletter', criticality: 'other', needs: ['email', 'database'] },
    { id: 'help', name: 'Help', criticality: 'important', needs: ['support'] },
    { id: 'idle', name: 'Says nothing', criticality: 'critical' },
  ]

  it.each([
    ['payments', 'essential'],
    ['database', 'essential'],
    ['support', 'important'],
    ['email', 'other'],
    ['storage', undefined],
  ] as const)('for %s is %s', (capability, need) => {
    expect(businessNeedOf(capability, { businessFunctions: functions })).toBe(need)
  })

  it('is essential where it is declared so, whatever functions say', () => {
    expect(businessNeedOf('email', { businessFunctions: functions, essential: ['email'] })).toBe('essential')
  })

  it('is unknown where nothing is declared', () => {
    expect(businessNeedOf('email', {})).toBeUndefined()
  })
})
