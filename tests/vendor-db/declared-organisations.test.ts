import { describe, expect, it } from 'vitest'
import { causesOf } from '../../src/assess/causes.js'
import { declaredUses } from '../../src/flows/declared.js'
import { withDeclared } from '../../src/map/declared.js'
import type { Config } from '../../src/model/config.js'
import { withDeclaredOrganisations } from '../../src/vendor-db/declared-organisations.js'
import { judged } from '../support/judged.js'
import { mapOf } from '../support/map-of.js'
import { tinyDb } from '../support/tiny-db.js'

const known = tinyDb({ acme: { services: { 'acme-sms': { capabilities: ['sms'] } } } })
const bank = { vendor: 'Nord–Bank Åland AG', capability: 'payments', country: 'FI' } as const
const lawyers = { vendor: 'Юристы', capability: 'other' } as const

function declared(declaredVendors: Config['declaredVendors']) {
  const config: Config = { declaredVendors }
  const db = withDeclaredOrganisations(known, config)
  return { db, map: withDeclared(mapOf([], db), 'product', declaredUses(config, db), db) }
}

describe('organisations that only the owners know', () => {
  it('are vendors with an id made from the name, and no fact that nobody gave', () => {
    const { db } = declared([bank])
    expect(db.vendor(bank.vendor)).toMatchObject({
      id: 'nord-bank-aland-ag',
      name: bank.vendor,
      owner: 'independent',
      country: 'FI',
      isOnlyDeclared: true,
    })
    expect(db.nameOf('nord-bank-aland-ag')).toBe(bank.vendor)
    expect(db.ownersOf('nord-bank-aland-ag')).toEqual(['nord-bank-aland-ag'])
  })

  it('are required dependencies of the product, beside it where no capability names them', () => {
    const { map } = declared([bank, lawyers])
    expect(map.dependencies.map(({ vendor, usage, role }) => [vendor.slice(0, 9), usage, role])).toEqual([
      ['declared-', 'required', 'business'],
      ['nord-bank', 'required', 'runtime'],
    ])
  })

  it('serve each capability that they are declared for', () => {
    const { map } = declared([bank, { ...bank, capability: 'identity' }])
    expect(map.dependencies.map(({ capability }) => capability)).toEqual(['identity', 'payments'])
  })

  it('of no declared country have none in common', () => {
    const { db, map } = declared([
      { vendor: 'First Bank', capability: 'payments' },
      { vendor: 'Second Bank', capability: 'payments' },
    ])
    expect(causesOf(map, [], db).map(({ id }) => id)).not.toContain('ZZ')
  })

  it('are not missed in the code, which cannot show them', () => {
    const config: Config = { declaredVendors: [{ ...bank, contract: { reference: 'C-1' } }] }
    const db = withDeclaredOrganisations(known, config)
    expect(judged('HF118', [], db, { config })).toEqual([])
  })

  it('are none where the database knows the name', () => {
    expect(withDeclaredOrganisations(known, { declaredVendors: [{ vendor: 'ACME', capability: 'sms' }] })).toBe(known)
    expect(withDeclaredOrganisations(known, {})).toBe(known)
  })
})
