import { describe, expect, it } from 'vitest'
import { asOfferedByButton } from '../../src/match/offered-by-button.js'
import type { PlacedEvidence } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import { evidence } from '../support/facts.js'

const seen = (path: string, part: Partial<PlacedEvidence> = {}, vendor = 'acme'): Match => ({
  vendor,
  service: `${vendor}-hosting`,
  capability: 'compute',
  evidence: {
    ...evidence(),
    kind: 'file',
    value: 'acme.yaml',
    use: 'declared',
    place: 'delivery',
    ...part,
    location: { path, line: 1, column: 1 },
  },
  signal: 'file:acme.yaml',
  assumed: false,
})
const button = (path = 'README.md', vendor = 'acme') =>
  seen(path, { reader: 'readme/deploy-buttons', use: 'offered', place: 'documentation' }, vendor)
const file = seen('acme.yaml')
const service = seen('acme.yaml', { kind: 'client', value: 'acme:web' })
const judged = (...matches: readonly Match[]) =>
  asOfferedByButton(matches).map(({ evidence: { kind, use } }) => `${kind} ${use}`)

describe('a file behind a deploy button', () => {
  it('offers the service, with all that it orders', () => {
    expect(judged(button(), file, service)).toEqual(['file offered', 'file offered', 'client offered'])
  })
  it('may lie deeper than the README', () => {
    expect(judged(button(), seen('apps/web/acme.yaml'))).toEqual(['file offered', 'file offered'])
  })
  it('says what it says where there is no button', () => {
    expect(judged(file, service)).toEqual(['file declared', 'client declared'])
  })
  it('does not stand behind the button of another service', () => {
    expect(judged(button('README.md', 'bell'), file)).toEqual(['file offered', 'file declared'])
  })
  it('does not stand behind the button of an example elsewhere', () => {
    expect(judged(button('examples/shop/README.md'), file)).toEqual(['file offered', 'file declared'])
  })
  it('is the product’s own where a pipeline deploys there', () => {
    const step = seen('.github/workflows/deploy.yml', { kind: 'action', value: 'acme/deploy' })
    expect(judged(button(), file, step)).toEqual(['file offered', 'file declared', 'action declared'])
  })
  it('is the product’s own where infrastructure code orders the service', () => {
    const order = seen('main.tf', { kind: 'resource', value: 'acme_service', place: 'infrastructure' })
    expect(judged(button(), file, order)).toEqual(['file offered', 'file declared', 'resource declared'])
  })
  it('is no less an offer where a page links to the service, or a test deploys there', () => {
    const link = seen('ci/deploy.sh', { kind: 'host', value: 'acme.example', use: 'linked' })
    const trial = seen('test/main.tf', { kind: 'resource', value: 'acme_service', place: 'test' })
    expect(judged(button(), file, link, trial)).toEqual([
      'file offered',
      'file offered',
      'host linked',
      'resource declared',
    ])
  })
  it('leaves what code calls', () => {
    const call = seen('src/a.ts', { kind: 'host', value: 'api.acme.example', use: 'called', place: 'source' })
    expect(judged(button(), file, call)).toEqual(['file offered', 'file offered', 'host called'])
  })
})
