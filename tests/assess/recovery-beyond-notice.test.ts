import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import type { Config } from '../../src/model/config.js'
import type { InventoryEntry } from '../../src/model/inventory.js'
import type { Recovery } from '../../src/model/recovery.js'
import { factsFor } from '../support/ground.js'
import { mapOf, type Wired } from '../support/map-of.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    bell: {
      owner: 'holding',
      terms: [{ document: 'Terms', verified: true, immediateSuspension: true }],
      services: { 'bell-sms': { capabilities: ['sms'] } },
    },
    post: { services: { 'post-mail': { capabilities: ['email'], substitutability: 'standard-protocol' } } },
    forge: { services: { 'forge-code': { capabilities: ['source-hosting'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const sms: Wired = { service: 'bell-sms' }
const contract = (noticeHours: number | undefined, vendor = 'bell', capability: 'sms' | 'email' = 'sms'): Config => ({
  declaredVendors: [
    { vendor, capability, contract: { reference: 'C-7', ...(noticeHours === undefined ? {} : { noticeHours }) } },
  ],
})
function found(wired: readonly Wired[], config: Config, inventory: readonly InventoryEntry[] = []) {
  return assess(factsFor(mapOf(wired, db), { config, inventory }), db).judgements.filter(({ rule }) => rule === 'HF104')
}

describe('recovery beyond the notice of a contract', () => {
  it('is a finding with the gap, the steps and the contract', () => {
    const [finding, ...others] = found([sms], contract(48))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'high',
      vendors: ['bell'],
      capability: 'sms',
      facts: { contract: 'C-7', noticeHours: 48, isNoticeSourced: true },
    })
    const [low, high] = finding!.facts['recoveryHours'] as [number, number]
    expect(finding!.facts['gap']).toMatchObject({ low: low - 48, high: high - 48 })
  })

  it('is one finding for all components that depend on the vendor', () => {
    const both = found([sms, { ...sms, component: 'worker' }], contract(48))
    expect(both).toHaveLength(1)
    expect(both[0]!.facts['components']).toEqual(['app', 'worker'])
  })

  it('is one step lower where only the worst case is longer', () => {
    // bell-sms: usually 4+24+168 = 196 hours, at worst 24+120+720 = 864.
    expect(found([sms], contract(195))[0]!.severity).toBe('high')
    expect(found([sms], contract(196))[0]!.severity).toBe('medium')
    expect(found([sms], contract(863))[0]!.severity).toBe('medium')
    expect(found([sms], contract(864))).toEqual([])
  })

  it('is none where the contract names no notice, declared or listed with no more than its end', () => {
    expect(found([sms], contract(undefined))).toEqual([])
    const row = { vendor: 'bell', contract: { ends: '2027-12-31' }, path: 'contracts.csv', line: 2 }
    expect(found([sms], {}, [row])).toEqual([])
  })

  it('finds the contract by vendor, service or owner', () => {
    for (const who of ['bell', 'bell-sms', 'holding']) expect(found([sms], contract(48, who))).toHaveLength(1)
  })

  it('goes by the contract of an inventory, the row for the capability before the row for anything', () => {
    const row = (noticeHours: number, capability?: 'sms' | 'email'): InventoryEntry => ({
      vendor: 'bell',
      contract: { reference: 'I-1', noticeHours },
      ...(capability === undefined ? {} : { capability }),
      path: 'contracts.csv',
      line: 2,
    })
    const notice = (...rows: InventoryEntry[]) => found([sms], {}, rows).map(({ facts }) => facts['noticeHours'])
    expect(notice(row(48))).toEqual([48])
    expect(notice(row(48), row(24, 'sms'))).toEqual([24])
    expect(notice(row(24, 'email'))).toEqual([])
    expect(found([sms], contract(12), [row(48)])[0]!.facts).toMatchObject({ contract: 'C-7', noticeHours: 12 })
  })

  it('takes longer where many files touch the vendor', () => {
    const high = (modules: number) => {
      const map = mapOf([sms], db)
      const coupling = { level: 'spread' as const, modules, operations: 3, proprietary: [], effort: 3 }
      const dependencies = map.dependencies.map((one) => ({ ...one, coupling }))
      const facts = factsFor({ ...map, dependencies }, { config: contract(48) })
      const [finding] = assess(facts, db).judgements.filter(({ rule }) => rule === 'HF104')
      return (finding!.facts['recovery'] as Recovery).steps.find(({ lane }) => lane === 'work')!.high
    }
    expect(high(80)).toBeGreaterThan(high(1))
  })

  it('goes away when a fallback was drilled, or the steps are declared shorter', () => {
    const drilled = {
      for: 'bell',
      capability: 'sms' as const,
      to: 'post-mail',
      lastDrill: '2026-01-02',
      recoveryHours: 4,
    }
    expect(found([sms], { ...contract(48), fallbacks: [drilled] })).toEqual([])
  })

  it.each<[string, readonly Wired[], Config]>([
    ['without a declared contract', [sms], { declaredVendors: [{ vendor: 'bell', capability: 'sms' }] }],
    ['where nothing is declared', [sms], {}],
    ['for a contract about something else', [sms], contract(48, 'bell', 'email')],
    ['for a contract with somebody else', [sms], contract(48, 'post')],
    ['for a vendor that the product does without', [{ ...sms, usage: 'optional' }], contract(48)],
    ['on weak proof', [{ ...sms, confidence: 'low' }], contract(48)],
    ['for a vendor that was not seen', [{ service: 'post-mail' }], contract(48)],
    [
      'where another takes over',
      [
        { ...sms, wiring: 'failover', function: 'messages' },
        { service: 'post-mail', capability: 'sms', wiring: 'failover', function: 'messages' },
      ],
      contract(48),
    ],
    [
      'for tools of the team',
      [{ service: 'forge-code' }],
      { declaredVendors: [{ vendor: 'forge', capability: 'source-hosting', contract: { noticeHours: 1 } }] },
    ],
  ])('is none %s', (_name, wired, config) => {
    expect(found(wired, config)).toEqual([])
  })

  it('keeps its fingerprint when numbers change', () => {
    expect(found([sms], contract(48))[0]!.fingerprint).toBe(found([sms], contract(49))[0]!.fingerprint)
  })
})
