import { describe, expect, it } from 'vitest'
import { declaredUses } from '../../src/flows/declared.js'
import { withDeclared } from '../../src/map/declared.js'
import { mapOf } from '../support/map-of.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-sms': { capabilities: ['sms'] } } },
  rival: { services: { 'rival-sms': { capabilities: ['sms'] } } },
})
const at = () => 'holdfast.yaml:4:13'
const uses = (vendor: string, usage?: 'optional') =>
  declaredUses({ declaredVendors: [{ vendor, capability: 'sms', ...(usage ? { usage } : {}) }] }, db, at)

describe('declared vendors', () => {
  it('that no code shows become dependencies, with the place in holdfast.yaml', () => {
    const map = withDeclared(mapOf([], db), 'product', uses('acme'), db)
    expect(map.dependencies.map(({ id, usage }) => [id, usage])).toEqual([['product/sms/acme-sms', 'required']])
    expect(map.dependencies[0]?.evidence[0].location).toEqual({ path: 'holdfast.yaml', line: 4, column: 13 })
    expect(map.components.map(({ id }) => id)).toEqual(['product'])
  })

  it('that code shows keep their component and take the declared use', () => {
    const map = withDeclared(mapOf([{ service: 'acme-sms' }], db), 'product', uses('acme-sms', 'optional'), db)
    expect(map.dependencies.map(({ id, usage }) => [id, usage])).toEqual([['app/sms/acme-sms', 'optional']])
  })

  it('group nothing: a second vendor is no redundancy by being declared', () => {
    const map = withDeclared(mapOf([{ service: 'acme-sms' }], db), 'app', uses('rival'), db)
    expect(map.functions.map(({ group }) => [group.kind, group.members.length])).toEqual([
      ['sole', 1],
      ['sole', 1],
    ])
  })

  it('that the database does not know, or not for that, change nothing', () => {
    const drawn = mapOf([{ service: 'acme-sms' }], db)
    expect(withDeclared(drawn, 'app', uses('our bank'), db)).toBe(drawn)
    const other = declaredUses({ declaredVendors: [{ vendor: 'acme', capability: 'email' as never }] }, db, at)
    expect(other).toEqual([])
  })
})
