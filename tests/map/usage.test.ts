import { describe, expect, it } from 'vitest'
import { usageOf } from '../../src/map/usage.js'
import type { Capability } from '../../src/model/capability.js'
import { matched } from '../support/facts.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  names: { services: { 'names-dns': { capabilities: ['dns'] } } },
  registry: { services: { 'registry-domains': { capabilities: ['domain'] } } },
})

const usage = (capability: Capability, part: Parameters<typeof matched>[2]) =>
  usageOf([matched(db, capability === 'dns' ? 'names-dns' : 'registry-domains', part)], {
    capability,
    role: 'runtime',
    componentKind: 'web-service',
    vendorsOfCapability: 1,
    isSelfHosted: false,
    isListedOnly: false,
  }).usage

describe('names that are looked up for others', () => {
  it.each<[name: string, capability: Capability, value: string, expected: string]>([
    ['a public resolver', 'dns', 'dns.google/resolve', 'optional'],
    ['a public resolver by its query path', 'dns', 'doh.names.io/dns-query', 'optional'],
    ['the state of any domain', 'domain', 'rdap.registry.io/domain/', 'optional'],
    ['the zone of the product', 'dns', 'api.names.io/v2/zones', 'required'],
    ['the domain of the product', 'domain', 'api.registry.io/v5/livedns', 'required'],
  ])('%s', (_name, capability, value, expected) => {
    expect(usage(capability, { value })).toBe(expected)
  })
  it('not where infrastructure orders a zone', () => {
    expect(usage('dns', { kind: 'resource', value: 'names_zone', place: 'infrastructure' })).toBe('required')
  })
})

describe('an edition that a licence switches on', () => {
  it.each<[path: string, expected: string]>([
    ['packages/ee/server/names.ts', 'optional'],
    ['enterprise/app/names.rb', 'optional'],
    ['packages/employees/names.ts', 'required'],
    ['src/enterprise.ts', 'required'],
  ])('%s', (path, expected) => {
    expect(usage('domain', { value: 'api.registry.io/v5/livedns', location: { path, line: 1, column: 1 } })).toBe(
      expected,
    )
  })

  it('does not hide what the open edition uses too', () => {
    const match = (path: string) =>
      matched(db, 'registry-domains', { value: 'api.registry.io/v5', location: { path, line: 1, column: 1 } })
    const verdict = usageOf([match('ee/a.ts'), match('src/a.ts')], {
      capability: 'domain',
      role: 'runtime',
      componentKind: 'web-service',
      vendorsOfCapability: 1,
      isSelfHosted: false,
      isListedOnly: false,
    })
    expect(verdict.usage).toBe('required')
  })
})

describe('a registry', () => {
  const ofRegistry = (...conditions: readonly (string | undefined)[]) =>
    usageOf(
      conditions.map((condition) => matched(db, 'names-dns', { kind: 'image', ...(condition && { condition }) })),
      {
        capability: 'registry',
        role: 'distribution',
        componentKind: 'delivery',
        vendorsOfCapability: 1,
        isSelfHosted: false,
        isListedOnly: false,
      },
    )
  it('is optional where all that comes from it is turned off', () => {
    expect(ofRegistry('redis enabled', 'redis enabled')).toEqual({ usage: 'optional', reason: 'only if redis enabled' })
    expect(ofRegistry('redis enabled', undefined)).toEqual({ usage: 'required' })
  })
})
