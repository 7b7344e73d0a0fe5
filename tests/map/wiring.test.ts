import { describe, expect, it } from 'vitest'
import { buildMap } from '../../src/map/build-map.js'
import type { PlacedCodeFact, PlacedEvidence } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import { matched } from '../support/facts.js'
import { tinyDb } from '../support/tiny-db.js'

const sells = (id: string, ...capabilities: readonly ('sms' | 'push' | 'registry' | 'email' | 'app-store')[]) => ({
  services: Object.fromEntries(capabilities.map((one) => [`${id}-${one}`, { capabilities: [one] }])),
})
const db = tinyDb({
  acme: sells('acme', 'sms', 'push', 'email', 'registry'),
  bell: sells('bell', 'sms', 'push', 'email', 'registry'),
  chime: sells('chime', 'sms', 'email'),
  google: { services: { 'google-play': { capabilities: ['app-store'] } } },
  'f-droid': { services: { 'f-droid-repository': { capabilities: ['app-store'] } } },
  apple: { services: { 'apple-app-store': { capabilities: ['app-store'] } } },
})

const fact = (
  kind: 'choice' | 'retry',
  subject: string,
  detail: string,
  path = 'src/send.ts',
  place: PlacedCodeFact['place'] = 'source',
): PlacedCodeFact => ({ reader: 'code/test', kind, subject, detail, place, location: { path, line: 9, column: 1 } })

/** Groups as `kind: members`, sole functions left out. */
const groups = (matches: readonly Match[], codeFacts: readonly PlacedCodeFact[]) =>
  buildMap({ product: 'product', matches, marks: [], codeFacts, isSelfHosted: false }, db)
    .functions.filter((one) => one.group.kind !== 'sole')
    .map(({ group }) => {
      const members = group.order ?? group.members
      return `${group.kind}${group.direction ? ` ${group.direction}` : ''}: ${members.map((id) => id.split('/').at(-1)).join(' ')}`
    })
const at = (service: string, path: string, part: Partial<PlacedEvidence> & { readonly line?: number } = {}) =>
  matched(db, service, { path, kind: 'client', ...part })
const three = [at('acme-sms', 'src/a.ts'), at('bell-sms', 'src/b.ts'), at('chime-sms', 'src/c.ts')]

describe('a second call', () => {
  it.each<[name: string, facts: readonly PlacedCodeFact[], expected: readonly string[]]>([
    [
      'names both, in their order',
      [fact('retry', 'bellClient', 'failover:acme_client')],
      ['failover both-ways: bell-sms acme-sms'],
    ],
    ['of somebody unknown groups nothing', [fact('retry', 'bellClient', 'failover:queue')], []],
    ['of the same vendor groups nothing', [fact('retry', 'bellPrimary', 'failover:bellBackup')], []],
    ['in a test groups nothing', [fact('retry', 'bell', 'failover:acme', 'tests/a.ts', 'test')], []],
  ])('%s', (_name, facts, expected) => {
    expect(groups(three, facts)).toEqual(expected)
  })
})

describe('a switch', () => {
  it('groups the vendors it names, and only those', () => {
    expect(groups(three, [fact('choice', 'SmsProvider', 'switch:acme,bell')])).toEqual([
      'switchable: acme-sms bell-sms',
    ])
  })

  it('is about the capability it is named for', () => {
    const both = [...three, at('acme-email', 'src/a.ts'), at('bell-email', 'src/b.ts')]
    expect(groups(both, [fact('choice', 'EmailProvider', 'switch:acme,bell')])).toEqual([
      'switchable: acme-email bell-email',
    ])
  })

  it('that could be about two is about neither', () => {
    const both = [three[0]!, three[1]!, at('acme-email', 'src/a.ts'), at('bell-email', 'src/b.ts')]
    expect(groups(both, [fact('choice', 'Provider', 'switch:acme,bell')])).toEqual([])
  })

  it('met in two places is one choice', () => {
    const facts = [
      fact('choice', 'SmsProvider', 'switch:acme,bell'),
      fact('choice', 'SmsDriver', 'switch:bell,chime', 'src/x.ts'),
    ]
    expect(groups(three, facts)).toEqual(['switchable: acme-sms bell-sms chime-sms'])
  })

  it('of one vendor and strangers is none', () => {
    expect(groups(three, [fact('choice', 'SmsProvider', 'switch:acme,local,console')])).toEqual([])
  })
})

describe('an interface', () => {
  const adapter = (path: string, subject = 'SmsProvider') => fact('choice', subject, 'adapter', path)

  it.each<[name: string, facts: readonly PlacedCodeFact[], expected: readonly string[]]>([
    [
      'that two vendors stand behind, each in its file',
      [adapter('src/a.ts'), adapter('src/b.ts')],
      ['switchable: acme-sms bell-sms'],
    ],
    ['with one vendor and a stub', [adapter('src/a.ts'), adapter('src/stub.ts')], []],
    ['of another name each', [adapter('src/a.ts', 'SmsProvider'), adapter('src/b.ts', 'MailProvider')], []],
  ])('%s', (_name, facts, expected) => {
    expect(groups(three, facts)).toEqual(expected)
  })
})

describe('images', () => {
  const registries = [
    at('acme-registry', '.github/workflows/a.yml', { kind: 'host', value: 'acme.io', place: 'delivery' }),
    at('bell-registry', '.github/workflows/b.yml', { kind: 'env', value: 'BELL_REGISTRY', place: 'delivery' }),
    at('bell-registry', '.github/workflows/b.yml', { kind: 'action', value: 'bell/login', place: 'delivery', line: 3 }),
  ]
  const pushed = (subject: string, file: string) =>
    fact('choice', subject, `copies:${file}`, '.github/workflows/a.yml', 'delivery')

  it('of one Dockerfile in two registries are copies', () => {
    expect(groups(registries, [pushed('acme.io', 'Dockerfile'), pushed('BELL_REGISTRY', 'Dockerfile')])).toEqual([
      'copies: acme-registry bell-registry',
    ])
  })

  it('of two Dockerfiles are two artefacts', () => {
    expect(groups(registries, [pushed('acme.io', 'Dockerfile'), pushed('BELL_REGISTRY', 'web/Dockerfile')])).toEqual([])
  })

  it('pulled through a mirror fall back to the registry behind it, and that to nobody', () => {
    const mirror = fact('choice', 'acme.io', 'mirror:BELL_REGISTRY', '.github/workflows/a.yml', 'delivery')
    expect(groups(registries, [mirror])).toEqual(['failover one-way: acme-registry bell-registry'])
  })
})

describe('stores', () => {
  const store = (service: string, line: number, path = 'src/links.ts') => at(service, path, { kind: 'host', line })

  it('that offer one Android app in one file are copies; the other platform’s store is not', () => {
    expect(groups([store('google-play', 1), store('f-droid-repository', 2), store('apple-app-store', 3)], [])).toEqual([
      'copies: f-droid-repository google-play',
    ])
  })

  it('that are named apart are not', () => {
    expect(groups([store('google-play', 1, 'src/a.ts'), store('f-droid-repository', 2, 'src/b.ts')], [])).toEqual([])
  })
})
