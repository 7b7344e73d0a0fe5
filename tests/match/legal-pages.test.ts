import { describe, expect, it } from 'vitest'
import { asDeclaredByLegalPages } from '../../src/match/legal-pages.js'
import type { Use } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import { evidence } from '../support/facts.js'

const link = (value: string, path = 'src/legal.ts', use: Use = 'linked', service = 'acme-check'): Match => ({
  vendor: 'acme',
  service,
  capability: 'identity',
  evidence: { ...evidence(), kind: 'host', value, excerpt: value, use, location: { path, line: 1, column: 1 } },
  signal: 'host:acme.example',
  assumed: false,
})
const uses = (...matches: readonly Match[]) => asDeclaredByLegalPages(matches).map((one) => one.evidence.use)

describe('terms and privacy notice of a vendor', () => {
  it('side by side declare the vendor', () => {
    expect(uses(link('acme.example/en/terms-of-use'), link('acme.example/en/privacy-policy'))).toEqual([
      'declared',
      'declared',
    ])
    expect(uses(link('acme.example/terms'), link('acme.example/privacy'), link('acme.example'))).toEqual([
      'declared',
      'declared',
      'linked',
    ])
  })
  it.each([
    ['one of the two', [link('acme.example/terms'), link('acme.example/terms')]],
    ['in two files', [link('acme.example/terms', 'a.ts'), link('acme.example/privacy', 'b.ts')]],
    ['of two services', [link('acme.example/terms'), link('bell.example/privacy', 'src/legal.ts', 'linked', 'bell')]],
    ['words inside other words', [link('acme.example/termsheet'), link('acme.example/privacyless')]],
    ['a vocabulary', [link('acme.example/dc/terms/created'), link('acme.example/dc/elements')]],
  ])('are links where it is %s', (_title, matches) => {
    expect(new Set(uses(...matches))).toEqual(new Set(['linked']))
  })
  it('of comments stay comments', () => {
    expect(uses(link('acme.example/terms', 'a.ts', 'mentioned'), link('acme.example/privacy', 'a.ts'))).toEqual([
      'mentioned',
      'linked',
    ])
  })
})
