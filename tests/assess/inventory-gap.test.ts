import { describe, expect, it } from 'vitest'
import type { DeclaredVendor } from '../../src/model/declared.js'
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
