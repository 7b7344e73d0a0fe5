import { describe, expect, it } from 'vitest'
import { nearMisses } from '../../src/cli/check-declared-names.js'
import { checkIds } from '../../src/cli/check-ids.js'
import { parseConfig } from '../../src/config/parse.js'
import { ConfigFaults } from '../../src/model/errors.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  { postmark: { services: { 'postmark-email': { capabilities: ['email'], name: 'Postmark mail' } } } },
  [{ id: 'activecampaign', name: 'ActiveCampaign', country: 'US' }],
)
const check = (text: string) => checkIds(parseConfig(`version: 1\n${text}`, 'holdfast.yaml'), db)

describe('names in declarations', () => {
  it.each([
    [
      'a vendor',
      'declaredVendors:\n  - vendor: postmrk\n    capability: email',
      /:3:13 declaredVendors\.0\.vendor: .*Did you mean postmark\?/,
    ],
    [
      'a fallback',
      'fallbacks:\n  - for: postmark\n    to: postmark-emial\n    capability: email',
      /:4:9 fallbacks\.0\.to: .*Did you mean postmark-email\?/,
    ],
    ['what it replaces', 'fallbacks:\n  - for: postmarc\n    to: our own\n    capability: email', /fallbacks\.0\.for/],
    ['an owner', 'objections:\n  - by: bank\n    owner: activecampain\n    reason: r', /Did you mean activecampaign\?/],
  ])('%s that is nearly an id is refused with its line', (_, text, message) => {
    expect(() => check(text)).toThrow(message)
  })

  it.each([
    ['ids', 'declaredVendors:\n  - vendor: postmark-email\n    capability: email'],
    ['names', 'declaredVendors:\n  - vendor: Postmark Mail\n    capability: email'],
    ['new organisations', 'declaredVendors:\n  - vendor: Nordbank AG\n    capability: payments'],
    [
      'own systems, whatever they are called',
      'fallbacks:\n  - for: postmark\n    to: postmrk\n    kind: self-hosted\n    capability: email',
    ],
  ])('%s are taken', (_, text) => {
    expect(() => check(text)).not.toThrow()
  })
})

describe('a configuration with faults', () => {
  const faultsOf = (text: string) => {
    try {
      parseConfig(text, 'holdfast.yaml')
    } catch (error) {
      if (error instanceof ConfigFaults) return error
    }
    throw new Error('it has no faults')
  }
  const slip = 'fallbacks:\n  - { for: postmrk, capability: email, to: our own }\n'

  it('gives what is sound of it, so that a slip in a name is told at the same time', () => {
    const { message, rest } = faultsOf(`version: 1\nfoo: 1\nsector: bakery\n${slip}`)
    expect(message).toMatch(/foo: unknown key/)
    expect(Object.keys(rest.config)).toEqual(['version', 'fallbacks'])
    expect(nearMisses(rest.config, rest.at, db)).toEqual([expect.stringMatching(/:5:12 fallbacks\.0\.for: .*postmark/)])
  })

  it.each([
    ['a list', '- 1\n'],
    ['a key that is itself at fault', slip.replace('email', 'nothing')],
  ])('gives nothing of %s', (_, text) => {
    expect(faultsOf(text).rest.config).toEqual({})
  })
})
