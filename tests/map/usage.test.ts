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
    componentKind: 'server',
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
