import { describe, expect, it } from 'vitest'
import type { DeclaredFallback } from '../../src/model/declared.js'
import { judged } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    acme: { owner: 'holding', services: { 'acme-sms': { capabilities: ['sms'] } } },
    bell: { owner: 'holding', services: { 'bell-sms': { capabilities: ['sms'] } } },
    host: { country: 'DE', services: { 'host-run': { capabilities: ['compute'] } } },
    paas: {
      country: 'FR',
      upstreams: [{ organisation: 'host', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'paas-run': { capabilities: ['compute'] } },
    },
    soft: {
      country: 'NL',
      upstreams: [{ organisation: 'host', relation: 'runs-on', criticality: 'redundant', verified: true }],
      services: { 'soft-run': { capabilities: ['compute'] } },
    },
    third: { country: 'US', services: { 'third-sms': { capabilities: ['sms'], name: 'Third Texts' } } },
    far: { country: 'CH', services: { 'far-sms': { capabilities: ['sms'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const asOf = '2026-01-15'
const fallback = (part: Partial<DeclaredFallback>): DeclaredFallback => ({
  for: 'acme',
  capability: 'sms',
  to: 'far',
  ...part,
})
const found = (rule: string, ...parts: readonly Partial<DeclaredFallback>[]) =>
  judged(rule, [], db, { asOf, config: { fallbacks: parts.map(fallback) } })

describe('a fallback that was not drilled', () => {
  it.each<[name: string, part: Partial<DeclaredFallback>, expected: string, days: number | undefined]>([
    ['never', {}, 'medium', undefined],
    ['the day after a year', { lastDrill: '2025-01-14' }, 'low', 366],
    ['years ago', { lastDrill: '2023-01-15' }, 'low', 1096],
    ['in the future', { lastDrill: '2026-01-16' }, 'medium', undefined],
    ['never, on own machines', { to: 'own gateway', kind: 'self-hosted' }, 'medium', undefined],
    ['never, automatic', { takesOver: 'automatic' }, 'medium', undefined],
    ['never, for a vendor that nobody knows', { for: 'Nobody Ltd' }, 'medium', undefined],
  ])('finds: %s', (_name, part, severity, days) => {
    const all = found('HF116', part)
    expect(all.map((one) => one.severity)).toEqual([severity])
    expect(all[0]!.facts['days']).toBe(days)
  })

  it.each<[name: string, parts: readonly Partial<DeclaredFallback>[]]>([
    ['nothing declared', []],
    ['today', [{ lastDrill: asOf }]],
    ['yesterday', [{ lastDrill: '2026-01-14' }]],
    ['a year ago to the day', [{ lastDrill: '2025-01-15' }]],
    ['half a year ago', [{ lastDrill: '2025-07-15' }]],
    ['two, both drilled', [{ lastDrill: '2025-12-01' }, { capability: 'email', lastDrill: '2025-12-01' }]],
  ])('is silent: %s', (_name, parts) => {
    expect(found('HF116', ...parts)).toEqual([])
  })

  it('goes on the card of the vendor that it is to replace, by vendor, service or name', () => {
    expect(
      found('HF116', { for: 'acme-sms' }, { for: 'Third Texts' }, { for: 'Nobody' }).map((one) => one.vendors),
    ).toEqual(expect.arrayContaining([['acme'], ['third'], []]))
  })
})

describe('a fallback under a common cause', () => {
  it.each<[name: string, part: Partial<DeclaredFallback>, expected: string]>([
    ['the same vendor', { to: 'acme' }, 'high owner holding'],
    ['the same owner', { to: 'bell' }, 'high owner holding'],
    ['the same owner, called a system of one’s own', { to: 'bell', kind: 'self-hosted' }, 'high owner holding'],
    ['the same owner, called another channel', { to: 'bell', kind: 'channel' }, 'high owner holding'],
    ['the same owner, by service', { to: 'bell-sms' }, 'high owner holding'],
    ['it stands on what it replaces', { for: 'host', capability: 'compute', to: 'paas' }, 'high upstream host'],
    ['what it replaces stands on it', { for: 'paas', capability: 'compute', to: 'host' }, 'high upstream host'],
    ['the same country', { to: 'third' }, 'low jurisdiction US'],
    ['the same country, by written name', { to: 'Third Texts' }, 'low jurisdiction US'],
  ])('finds: %s', (_name, part, expected) => {
    expect(found('HF117', part).map((one) => `${one.severity} ${one.facts['cause']} ${one.facts['shared']}`)).toEqual([
      expected,
    ])
  })

  it.each<[name: string, parts: readonly Partial<DeclaredFallback>[]]>([
    ['nothing declared', []],
    ['another owner in another country', [{}]],
    ['an upstream that is redundant', [{ for: 'host', capability: 'compute', to: 'soft' }]],
    ['own machines', [{ to: 'own gateway' }]],
    ['the vendor’s software on own machines', [{ to: 'third', kind: 'self-hosted' }]],
    ['somebody whom the database does not know', [{ for: 'Nobody Ltd' }]],
    ['a channel', [{ to: 'letters', kind: 'channel' }]],
  ])('is silent: %s', (_name, parts) => {
    expect(found('HF117', ...parts)).toEqual([])
  })
})
