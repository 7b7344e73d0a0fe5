import { describe, expect, it } from 'vitest'
import { firstParty } from '../../src/match/first-party.js'
import type { Identity } from '../../src/model/evidence.js'

const identity = (kind: Identity['kind'], value: string): Identity => ({
  kind,
  value,
  location: { path: 'package.json', line: 1, column: 1 },
})
const isVendorHost = (host: string) => host === 'github.com' || host === 'stripe.com' || host.endsWith('.stripe.com')

describe('hosts of the product itself', () => {
  const is = firstParty(
    [
      identity('host', 'www.chatdesk.io'),
      identity('host', 'github.com'),
      identity('bundle', 'xyz.bluebird.app'),
      identity('repository', 'acmeapp/chat-desk'),
      identity('name', 'server'),
    ],
    undefined,
    isVendorHost,
  )
  it.each<[host: string, expected: boolean]>([
    ['api.chatdesk.io', true],
    ['chatdesk.io', true],
    ['chat-desk.com', true],
    ['cdn.bluebird.xyz', true],
    ['acme.com', true],
    ['acmeapp.io', true],
    ['github.com', false],
    ['notchatdesk.io', false],
    ['chatdesk.io.evil.org', false],
    ['server.com', false],
    ['acme-other.com', false],
  ])('%s is %s', (host, expected) => {
    expect(is(host)).toBe(expected)
  })
})

describe('the product is no vendor of itself', () => {
  it('by the title of its README', () => {
    const titled = (title: string) =>
      firstParty(
        [{ kind: 'name', value: title, location: { path: 'README.md', line: 1, column: 1 } }],
        undefined,
        isVendorHost,
      )
    const notify = { id: 'state-notify', name: 'State Notify', homepage: 'https://notify.example' }
    expect(titled('State Notify API').vendor(notify)).toBe(true)
    expect(titled('State Notify').vendor(notify)).toBe(true)
    expect(titled('State Notify exporter').vendor(notify)).toBe(false)
  })

  const vendor = (id: string, homepage = `https://www.${id}.com`) => ({ id, name: id, homepage })
  it.each<[repository: string, vendor: ReturnType<typeof vendor>, expected: boolean]>([
    ['getsentry/sentry', vendor('sentry', 'https://sentry.io'), true],
    ['signalapp/Server', vendor('signal', 'https://signal.org'), true],
    ['posthog/posthog', vendor('posthog'), true],
    ['acme/stripe', vendor('stripe'), false],
    ['acme/sentry-integration', vendor('sentry'), false],
    ['acme/desk', vendor('acme'), true],
  ])('%s and %o: %s', (repository, one, expected) => {
    expect(firstParty([], repository, isVendorHost).vendor(one)).toBe(expected)
  })
})
