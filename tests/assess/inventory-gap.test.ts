import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/model/config.js'
import type { DeclaredVendor } from '../../src/model/declared.js'
import type { InventoryEntry } from '../../src/model/inventory.js'
import { judged, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    acme: { owner: 'holding', services: { 'acme-sms': { capabilities: ['sms'] } } },
    bell: { owner: 'holding', services: { 'bell-mail': { capabilities: ['email'] } } },
    forge: { services: { 'forge-code': { capabilities: ['source-hosting'] } } },
    host: { services: { 'host-run': { capabilities: ['compute'] } } },
    desk: { services: { 'desk-crm': { capabilities: ['crm'], role: 'business' } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const contract = (vendor: string, part: Partial<DeclaredVendor> = {}): DeclaredVendor => ({
  vendor,
  capability: 'compute',
  contract: { reference: 'C-1' },
  ...part,
})
const sms: Seen = { service: 'acme-sms' }
const found = (seen: readonly Seen[], declaredVendors: readonly DeclaredVendor[]) =>
  judged('HF118', seen, db, { asOf: '2026-01-15', config: { declaredVendors: [...declaredVendors] } }).map(
    (one) => `${one.severity} ${one.vendors.join('+')} ${one.facts['gap']}`,
  )

describe('inventory and code', () => {
  it.each<[name: string, seen: readonly Seen[], declared: readonly DeclaredVendor[], expected: readonly string[]]>([
    ['used and not contracted', [sms, { service: 'host-run' }], [contract('host')], ['medium acme not-contracted']],
    [
      'two vendors of one company are one finding',
      [sms, { service: 'bell-mail' }, { service: 'host-run' }],
      [contract('host')],
      ['medium acme+bell not-contracted'],
    ],
    ['contracted and not seen', [sms], [contract('acme'), contract('host')], ['low host not-seen']],
    ['both', [sms], [contract('host')], ['medium acme not-contracted', 'low host not-seen']],
    [
      'a contract that is over',
      [sms],
      [contract('acme', { contract: { ends: '2026-01-14' } })],
      ['medium acme contract-over'],
    ],
    [
      'declared without a contract, beside one',
      [sms, { service: 'host-run' }],
      [contract('host'), { vendor: 'acme', capability: 'sms' }],
      ['medium acme not-contracted'],
    ],
    ['contracted by written name', [], [contract('HOST')], ['low host not-seen']],
  ])('finds: %s', (_name, seen, declared, expected) => {
    expect(found(seen, declared)).toEqual(expected)
  })

  it.each<[name: string, seen: readonly Seen[], declared: readonly DeclaredVendor[]]>([
    ['nothing declared', [sms], []],
    ['no contract declared', [sms], [{ vendor: 'host', capability: 'compute' }]],
    ['used and contracted', [sms], [contract('acme')]],
    ['contracted with the sister', [sms], [contract('bell')]],
    ['contracted by service', [sms], [contract('acme-sms')]],
    ['a contract that ends today', [sms], [contract('acme', { contract: { ends: '2026-01-15' } })]],
    [
      'an optional service without a contract',
      [{ ...sms, usage: 'optional' }, { service: 'host-run' }],
      [contract('host')],
    ],
    ['a tool of the team without a contract', [{ service: 'forge-code' }, { service: 'host-run' }], [contract('host')]],
    ['contracted and seen as optional', [{ service: 'host-run', usage: 'optional' }], [contract('host')]],
    [
      'a contract with a bank that nobody knows',
      [sms],
      [contract('acme'), contract('Own Bank', { capability: 'payments' })],
    ],
    [
      'an old contract with a vendor that is gone',
      [sms],
      [contract('acme'), contract('host', { contract: { ends: '2020-01-01' } })],
    ],
  ])('is silent: %s', (_name, seen, declared) => {
    expect(found(seen, declared)).toEqual([])
  })
})

describe('an inventory of contracts from a table', () => {
  const row = (vendor: string, part: Partial<InventoryEntry> = {}): InventoryEntry => ({
    vendor,
    contract: {},
    path: 'contracts.csv',
    line: 2,
    ...part,
  })
  const judge = (seen: readonly Seen[], inventory: readonly InventoryEntry[], config: Config = {}) =>
    judged('HF118', seen, db, { asOf: '2026-01-15', inventory, config })
  const gaps = (...args: Parameters<typeof judge>) =>
    judge(...args).map((one) => `${one.severity} ${one.vendors.join('+')} ${one.facts['gap']}`)

  it.each<[name: string, seen: readonly Seen[], rows: readonly InventoryEntry[], expected: readonly string[]]>([
    ['used and not contracted', [sms, { service: 'host-run' }], [row('host')], ['medium acme not-contracted']],
    ['contracted and not seen', [sms], [row('acme'), row('host')], ['low host not-seen']],
    ['over', [sms], [row('acme', { contract: { ends: '2026-01-14' } })], ['medium acme contract-over']],
    ['nobody whom the database knows', [sms], [row('Cleaning Ltd')], ['medium acme not-contracted']],
  ])('finds: %s', (_name, seen, rows, expected) => {
    expect(gaps(seen, rows)).toEqual(expected)
  })

  it.each<[name: string, seen: readonly Seen[], rows: readonly InventoryEntry[]]>([
    ['used and contracted', [sms], [row('acme')]],
    ['contracted with the sister', [sms], [row('bell')]],
    ['one who serves the business only', [sms], [row('acme'), row('desk')]],
    ['somebody unknown', [sms], [row('acme'), row('Cleaning Ltd')]],
  ])('is silent: %s', (_name, seen, rows) => {
    expect(gaps(seen, rows)).toEqual([])
  })

  it('shows the row', () => {
    const [found] = judge([sms], [row('acme'), row('host', { line: 7 })])
    expect(found?.evidence[0]).toMatchObject({
      location: { path: 'contracts.csv', line: 7 },
      excerpt: 'inventory: host',
    })
  })

  it('and declared vendors are one inventory', () => {
    expect(gaps([sms, { service: 'host-run' }], [row('host')], { declaredVendors: [contract('acme')] })).toEqual([])
  })
})
