import { describe, expect, it } from 'vitest'
import { judged, resource, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    cloud: {
      owner: 'holding',
      services: {
        'cloud-dns': { capabilities: ['dns'] },
        'cloud-cdn': { capabilities: ['cdn'] },
        'cloud-names': { capabilities: ['domain'] },
        'cloud-tls': { capabilities: ['tls'] },
      },
    },
    sister: { owner: 'holding', services: { 'sister-cdn': { capabilities: ['cdn'] } } },
    edge: { services: { 'edge-cdn': { capabilities: ['cdn'] }, 'edge-dns': { capabilities: ['dns'] } } },
    names: { services: { 'names-domains': { capabilities: ['domain'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const zone: Seen = { service: 'cloud-dns', seen: [resource('cloud_zone')] }
const cdn: Seen = { service: 'cloud-cdn', seen: [resource('cloud_distribution')] }
const domain: Seen = { service: 'cloud-names', seen: [resource('cloud_domain')] }
const found = (seen: readonly Seen[]) =>
  judged('HF111', seen, db).map(
    (one) => `${one.severity} ${one.vendors.join('+')} ${(one.facts['held'] as string[]).join('+')}`,
  )

describe('domain, DNS and CDN in one hand', () => {
  it.each<[name: string, seen: readonly Seen[], expected: string]>([
    ['DNS and CDN', [zone, cdn], 'medium cloud dns+cdn'],
    ['DNS and domain', [zone, domain], 'high cloud domain+dns'],
    ['all three', [zone, cdn, domain], 'high cloud domain+dns+cdn'],
    ['a CDN of the sister', [zone, { service: 'sister-cdn' }], 'medium cloud+sister dns+cdn'],
    [
      'DNS seen by a record',
      [{ ...zone, seen: [{ kind: 'dns', value: 'NS:ns1.cloud.example' }] }, cdn],
      'medium cloud dns+cdn',
    ],
    [
      'DNS seen by a client',
      [{ ...zone, seen: [{ kind: 'client', value: 'cloud:dns' }] }, cdn],
      'medium cloud dns+cdn',
    ],
    [
      'a CDN seen by a header',
      [zone, { ...cdn, seen: [{ kind: 'header', value: 'x-cloud-id' }] }],
      'medium cloud dns+cdn',
    ],
    ['a choice by configuration', [zone, { ...cdn, wiring: 'switchable' }], 'medium cloud dns+cdn'],
    ['in two components', [zone, { ...cdn, component: 'web' }], 'medium cloud dns+cdn'],
    ['fair proof', [zone, { ...cdn, confidence: 'medium' }], 'medium cloud dns+cdn'],
    ['with certificates besides', [zone, cdn, { service: 'cloud-tls' }], 'medium cloud dns+cdn'],
    [
      'beside another registrar',
      [zone, cdn, { service: 'names-domains', seen: [resource('x')] }],
      'medium cloud dns+cdn',
    ],
  ])('finds: %s', (_name, seen, expected) => {
    expect(found(seen)).toEqual([expected])
  })

  it.each<[name: string, seen: readonly Seen[]]>([
    ['nothing', []],
    ['DNS alone', [zone]],
    ['CDN alone', [cdn]],
    ['domain alone', [domain]],
    ['domain and CDN: DNS is free', [domain, cdn]],
    ['DNS and CDN with two companies', [zone, { service: 'edge-cdn' }]],
    ['DNS and domain with two companies', [zone, { service: 'names-domains', seen: [resource('x')] }]],
    ['a resolver that is asked', [{ ...zone, seen: [{ kind: 'host', value: 'dns.cloud.example' }] }, cdn]],
    ['an optional CDN', [zone, { ...cdn, usage: 'optional' }]],
    ['an optional zone', [{ ...zone, usage: 'optional' }, cdn]],
    ['a weak proof', [{ ...zone, confidence: 'low' }, cdn]],
    [
      'two hosts of the zone',
      [{ ...zone, wiring: 'copies', function: 'z' }, { service: 'edge-dns', wiring: 'copies', function: 'z' }, cdn],
    ],
    ['DNS and certificates', [zone, { service: 'cloud-tls' }]],
  ])('is silent: %s', (_name, seen) => {
    expect(found(seen)).toEqual([])
  })
})
