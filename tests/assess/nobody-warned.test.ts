import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assess/ground.js'
import { judged, resource, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  acme: { services: { 'acme-run': { capabilities: ['compute'] }, 'acme-db': { capabilities: ['database'] } } },
  bell: { services: { 'bell-mail': { capabilities: ['email'] } } },
  maps: { services: { 'maps-tiles': { capabilities: ['maps'] } } },
  forge: { services: { 'forge-code': { capabilities: ['source-hosting'] } } },
})
const run: Seen = { service: 'acme-run' }
type Besides = Partial<Omit<Facts, 'map'>>
const found = (seen: readonly Seen[], besides: Besides = {}) =>
  judged('HF119', seen, db, besides).map((one) => `${one.severity} ${one.vendors.join('+')}`)

describe('a warning that reaches nobody', () => {
  it.each<[name: string, seen: readonly Seen[], besides: Besides, expected: string]>([
    ['nothing seen or declared', [run], {}, 'low acme'],
    [
      'on the card of whom most is needed from',
      [{ service: 'bell-mail' }, run, { service: 'acme-db' }],
      {},
      'low acme',
    ],
    ['a page about security', [run], { files: ['docs/security.html', 'src/security.md.ts'] }, 'low acme'],
    ['a guide that is no policy', [run], { files: ['docs/guides/security-model.md'] }, 'low acme'],
    [
      'the owners deny all they say',
      [run],
      { config: { warnings: { secondOwner: false, secondPaymentMethod: false } } },
      'medium acme',
    ],
    [
      'a policy, and ways declared absent',
      [run],
      { files: ['SECURITY.md'], config: { warnings: { secondOwner: false } } },
      'low acme',
    ],
    [
      'a contact that is only asked about in a test',
      [run],
      { evidence: [resource('aws_account_alternate_contact', { place: 'test' })] },
      'low acme',
    ],
    ['an empty declaration', [run], { config: { warnings: {} } }, 'low acme'],
  ])('finds: %s', (_name, seen, besides, expected) => {
    expect(found(seen, besides)).toEqual([expected])
  })

  it.each<[name: string, seen: readonly Seen[], besides: Besides]>([
    ['no vendor', [], {}],
    ['only a tool of the team', [{ service: 'forge-code' }], {}],
    ['only a vendor that enriches', [{ service: 'maps-tiles' }], {}],
    ['only optional vendors', [{ ...run, usage: 'optional' }], {}],
    ['a policy', [run], { files: ['SECURITY.md'] }],
    ['a policy where forges look for it', [run], { files: ['.github/SECURITY.md'] }],
    ['a security.txt', [run], { files: ['public/.well-known/security.txt'] }],
    ['a policy in another markup', [run], { files: ['docs/security.rst'] }],
    ['contacts of the account', [run], { evidence: [resource('aws_account_alternate_contact')] }],
    ['contacts at Google', [run], { evidence: [resource('google_essential_contacts_contact')] }],
    ['a declared contact', [run], { config: { warnings: { securityContact: 'security@example.org' } } }],
    ['a second owner', [run], { config: { warnings: { secondOwner: true } } }],
    ['a second payment method', [run], { config: { warnings: { secondPaymentMethod: true } } }],
  ])('is silent: %s', (_name, seen, besides) => {
    expect(found(seen, besides)).toEqual([])
  })
})
