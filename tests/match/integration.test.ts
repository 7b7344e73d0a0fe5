import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match.js'
import type { PlacedEvidence } from '../../src/model/evidence.js'
import { evidence } from '../support/facts.js'
import { tinyDb, tinyIndex } from '../support/tiny-db.js'

const db = tinyDb({
  hub: {
    services: {
      'hub-sign-in': {
        capabilities: ['identity'],
        signals: { host: ['hub.io/login/oauth', 'api.hub.io/user'], env: ['HUB_APP_ID', 'HUB_APP_SECRET'] },
      },
      'hub-issues': { capabilities: ['support'], signals: { host: ['api.hub.io'], import: ['ruby:Hub'] } },
    },
  },
})
const seen = (...parts: readonly Parameters<typeof evidence>[0][]) =>
  match(
    parts.map((part): PlacedEvidence => evidence(part)),
    { db, index: tinyIndex(db), identities: [] },
  ).matches.map((one) => one.service)

const consent = (path: string) => ({ path, value: 'hub.io/login/oauth/authorize' })
const issues = (path: string) => ({ path, line: 9, value: 'api.hub.io/repos/issues' })

describe('leave to use an interface', () => {
  it('is asked for by the file that goes on to use it', () => {
    const path = 'integrations/hub/client.py'
    expect(seen(consent(path), issues(path))).toEqual(['hub-issues', 'hub-issues'])
  })
  it.each([
    ['a file that lets people in', 'lib/auth/hub.ts'],
    ['a file of log-in strategies', 'server/login/hub.rb'],
  ])('is not asked for by %s', (_name, path) => {
    expect(seen(consent(path), issues(path))[0]).toBe('hub-sign-in')
  })
  it('is not asked for where the interface is used elsewhere', () => {
    expect(seen(consent('lib/people.rb'), issues('lib/issues.rb'))).toEqual(['hub-sign-in', 'hub-issues'])
  })
  it('is asked for by code that by its path integrates something, for what the product uses', () => {
    const seenThere = (path: string) => seen(consent(path), issues('lib/issues.rb'))[0]
    expect(seenThere('modules/calendars/hub.service.ts')).toBe('hub-issues')
    expect(seenThere('modules/calendars/auth/hub.service.ts')).toBe('hub-sign-in')
    expect(seen(consent('modules/calendars/hub.service.ts'))).toEqual(['hub-sign-in'])
  })
  it('is not asked for where only the person is looked up', () => {
    const path = 'lib/people.rb'
    expect(seen(consent(path), { path, value: 'api.hub.io/user' })).toEqual(['hub-sign-in', 'hub-sign-in'])
  })
  it('is not asked for by a pipeline', () => {
    const path = '.github/workflows/release.yml'
    expect(seen(consent(path), { ...issues(path), place: 'delivery' })[0]).toBe('hub-sign-in')
  })
})

describe('keys of a client', () => {
  const key = (path: string): Parameters<typeof evidence>[0] => ({ kind: 'env', value: 'HUB_APP_ID', path })
  const library = { kind: 'import', value: 'ruby:Hub', path: 'app/inbox.rb' } as const

  it('follow the code beside which they are read, wherever else they stand', () => {
    expect(seen(key('app/inbox.rb'), key('.env.example'), library)).toEqual(['hub-issues', 'hub-issues', 'hub-issues'])
  })
  it('stay what they are where they are read elsewhere', () => {
    expect(seen(key('app/people.rb'), library)).toEqual(['hub-sign-in', 'hub-issues'])
  })
  it('stay what they are where the product also signs people in', () => {
    expect(seen(key('app/inbox.rb'), library, consent('app/people.rb'))[0]).toBe('hub-sign-in')
  })
})
