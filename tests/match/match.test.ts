import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match.js'
import type { PlacedEvidence, SignalKind } from '../../src/model/evidence.js'
import { tinyDb, tinyIndex } from '../support/tiny-db.js'

const db = tinyDb({
  acme: {
    services: {
      'acme-hosting': { capabilities: ['compute'], signals: { host: ['github.io', 'acme.io'] } },
      'acme-store': { capabilities: ['app-store'], signals: { host: ['store.acme.io'] } },
      'acme-registry': { capabilities: ['registry'], signals: { host: ['images.acme.io'] } },
    },
  },
  bigid: { services: { 'bigid-login': { capabilities: ['identity'], signals: { host: ['login.bigid.com'] } } } },
  keyco: { services: { 'keyco-login': { capabilities: ['identity'], signals: { host: ['sso.keyco.com'] } } } },
  chatter: {
    services: {
      'chatter-login': { capabilities: ['identity'], signals: { host: ['id.chatter.com'] } },
      'chatter-chat': {
        capabilities: ['chat'],
        signals: { host: ['api.chatter.com'], adapter: ['nextauth:provider:chatter'], package: ['pkg:npm/chatter'] },
      },
    },
  },
  tunes: {
    services: {
      'tunes-api': {
        capabilities: ['media'],
        signals: { env: ['TUNES_*'], host: ['api.tunes.com'], package: ['pkg:npm/passport-tunes', 'pkg:npm/tunes'] },
      },
    },
  },
})

function fact(kind: SignalKind, value: string, path = 'src/a.ts', excerpt = value): PlacedEvidence {
  return { reader: 'r', kind, value, use: 'called', place: 'source', excerpt, location: { path, line: 1, column: 1 } }
}

function matched(...facts: readonly PlacedEvidence[]) {
  return match(facts, { db, index: tinyIndex(db), identities: [] }).matches.map(
    (m) => `${m.service} ${m.capability} ${m.evidence.use}`,
  )
}

describe('what a host is worth', () => {
  const cases: readonly [name: string, value: string, excerpt: string, expected: string][] = [
    ['a tenant', 'shop.acme.io', 'shop.acme.io', 'acme-hosting compute called'],
    ['a sample tenant', 'your-shop.acme.io', 'your-shop.acme.io', 'acme-hosting compute mentioned'],
    ['an example tenant', 'example.acme.io', 'example.acme.io', 'acme-hosting compute mentioned'],
    ['a tenant in capitals', 'tenant-id.acme.io', 'TENANT-ID.acme.io', 'acme-hosting compute mentioned'],
    ['a tenant that begins alike', 'mystery.acme.io', 'mystery.acme.io', 'acme-hosting compute called'],
    ['the domain of all sites of a host', 'github.io', 'github.io', 'acme-hosting compute linked'],
    ['one site of a host', 'team.github.io', 'team.github.io', 'acme-hosting compute called'],
  ]
  it.each(cases)('%s', (_name, value, excerpt, expected) => {
    expect(matched(fact('host', value, 'src/a.ts', excerpt))).toEqual([expected])
  })
})

it('takes the store entry of an application for one-time codes for no own one', () => {
  expect(
    matched(
      fact('host', 'store.acme.io/app/id1'),
      fact('host', 'store.acme.io/app/bigid-authenticator/id2'),
      fact('host', 'store.acme.io/app/id2', 'views/settings/2fa/setup.html'),
    ),
  ).toEqual(['acme-store app-store called', 'acme-store app-store mentioned', 'acme-store app-store mentioned'])
})

it('takes an image for its registry', () => {
  expect(matched(fact('image', 'images.acme.io/team/app'))).toEqual(['acme-registry registry called'])
})

describe('signing in', () => {
  it.each<[name: string, fact: PlacedEvidence, expected: string]>([
    ['a provider of a framework', fact('adapter', 'nextauth:provider:chatter'), 'chatter-login identity called'],
    ['a package of a framework', fact('package', 'pkg:npm/passport-tunes'), 'tunes-api identity called'],
    ['another package', fact('package', 'pkg:npm/tunes'), 'tunes-api media called'],
    ['an address anywhere', fact('host', 'api.tunes.com', 'src/music.ts'), 'tunes-api media called'],
  ])('%s', (_name, one, expected) => {
    expect(matched(one)).toEqual([expected])
  })

  const providers = [
    fact('host', 'login.bigid.com', 'src/provider/bigid.go'),
    fact('host', 'sso.keyco.com', 'src/provider/keyco.go'),
    fact('host', 'id.chatter.com', 'src/provider/chatter.go'),
  ]
  it('an address in a folder of providers', () => {
    expect(matched(...providers, fact('host', 'api.tunes.com', 'src/provider/tunes.go')).at(-1)).toBe(
      'tunes-api identity called',
    )
  })
  it('keys of a vendor that only signs people in', () => {
    const keys = [fact('env', 'TUNES_CLIENT_ID'), fact('env', 'TUNES_CATALOGUE')]
    const tunes = fact('host', 'api.tunes.com', 'src/provider/tunes.go')
    expect(matched(...providers, tunes, ...keys).slice(-2)).toEqual([
      'tunes-api identity called',
      'tunes-api media called',
    ])
    expect(matched(...keys)).toEqual(['tunes-api media called', 'tunes-api media called'])
  })
  it('what a file in a folder of strategies asks of whom it asks for consent', () => {
    const path = 'server/auth/chatter.ts'
    const consent = fact('host', 'api.chatter.com/oauth2/authorize', path)
    expect(matched(consent, fact('host', 'api.chatter.com/me', path))).toEqual([
      'chatter-login identity called',
      'chatter-login identity called',
    ])
    expect(matched(fact('host', 'api.chatter.com/me', path))).toEqual(['chatter-chat chat called'])
    expect(matched(fact('host', consent.value, 'server/bot/chatter.ts'))).toEqual(['chatter-chat chat called'])
    expect(matched(fact('host', 'api.tunes.com/oauth2/authorize', path))).toEqual(['tunes-api media called'])
  })
  it('a library with a catalogue of providers offers what it names', () => {
    const names = ['login.bigid.com', 'sso.keyco.com', 'id.chatter.com', 'api.tunes.com', 'shop.acme.io']
    const all = names.map((host) => fact('host', `${host}/oauth/authorize`, 'src/satellite.js'))
    expect(matched(...all)).toEqual([
      'bigid-login identity offered',
      'keyco-login identity offered',
      'chatter-login identity offered',
      'tunes-api identity offered',
      'acme-hosting identity offered',
    ])
    expect(matched(...all.slice(1)).at(-2)).toBe('tunes-api media called')
  })
  it('not with two providers only', () => {
    expect(matched(...providers.slice(1), fact('host', 'api.tunes.com', 'src/provider/tunes.go')).at(-1)).toBe(
      'tunes-api media called',
    )
  })
  it('not where one file names them all', () => {
    const all = providers.map((one) => fact('host', one.value, 'src/lib/constants.ts'))
    expect(matched(...all, fact('host', 'api.tunes.com', 'src/lib/music.ts')).at(-1)).toBe('tunes-api media called')
  })
})
