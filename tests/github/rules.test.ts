import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../src/github/address.js'
import { hopOf } from '../../src/github/redirects.js'
import { serviceOf } from '../../src/github/service.js'

describe('where redirects may lead', () => {
  const PUBLIC = new URL('https://api.github.com')
  const OWN = new URL('https://git.example.com/api/v3')

  it.each([
    [PUBLIC, 'https://codeload.github.com/a/b/legacy.tar.gz/x', false],
    [PUBLIC, 'https://api.github.com/repositories/1/tarball/x', true],
    [PUBLIC, '/repositories/1/tarball/x', true],
    [OWN, 'https://codeload.git.example.com/a/b', false],
    [OWN, 'https://git.example.com/_codeload/a/b', false],
    [OWN, 'https://git.example.com/api/v3/repositories/1', true],
  ])('%s to %s', (api, location, isTrusted) => {
    expect(hopOf(location, api, api)).toMatchObject({ isTrusted })
  })

  it.each([
    'http://codeload.github.com/a/b',
    'https://codeload.github.com.evil.example/a',
    'https://codeload.github.com:8443/a',
    'https://user@codeload.github.com/a',
    'https://evil.example/a',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    '//evil.example/a',
    'https://api.github.com.evil.example/',
    null,
  ])('not to %s', (location) => {
    expect(() => hopOf(location, PUBLIC, PUBLIC)).toThrow('which is not followed')
  })
})

describe('the service', () => {
  it('is github.com, or what the environment names', () => {
    expect(serviceOf({}).api.href).toBe('https://api.github.com/')
    expect(serviceOf({ GITHUB_API_URL: 'https://git.example.com/api/v3/' }).api.href).toBe(
      'https://git.example.com/api/v3',
    )
  })

  it('takes one token, the action’s before the command line’s', () => {
    expect(serviceOf({ GITHUB_TOKEN: 'a', GH_TOKEN: 'b' }).token).toBe('a')
    expect(serviceOf({ GITHUB_TOKEN: '', GH_TOKEN: ' b\n' }).token).toBe('b')
    expect(serviceOf({})).not.toHaveProperty('token')
  })

  it.each(['http://git.example.com/api/v3', 'ftp://x', 'git.example.com', 'https://a:b@git.example.com'])(
    'is not %s',
    (api) => {
      expect(() => serviceOf({ GITHUB_API_URL: api })).toThrow('GITHUB_API_URL is no address')
    },
  )

  it('never quotes a token that is none', () => {
    const call = () => serviceOf({ GITHUB_TOKEN: 'abc\ndef' })
    expect(call).toThrow('GITHUB_TOKEN holds something that is no token.')
    expect(call).not.toThrow(/abc|def/)
  })
})

describe('addresses', () => {
  it.each([
    ['github:acme/shop', { owner: 'acme', repo: 'shop' }],
    ['github:acme/shop.js@v1.0', { owner: 'acme', repo: 'shop.js', ref: 'v1.0' }],
    ['github:acme/shop@feature/a+b', { owner: 'acme', repo: 'shop', ref: 'feature/a+b' }],
  ])('%s', (text, address) => expect(parseAddress(text)).toEqual(address))

  it.each([
    'github:',
    'github:acme',
    'github:acme/',
    'github:/shop',
    'github:acme/shop/more',
    'github:acme/..',
    'github:acme/shop@',
    'github:acme/shop@../../user',
    'github:acme/shop@a?b=c',
    'github:acme/shop@a#b',
    'github:acme/shop@a b',
    'github:ac%2fme/shop',
    'github:acme/shop\n',
  ])('not %j', (text) => expect(() => parseAddress(text)).toThrow('is no repository'))
})
