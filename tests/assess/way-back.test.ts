import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assess/ground.js'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { judged, resource, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  cloud: {
    services: {
      'cloud-dns': { capabilities: ['dns'] },
      'cloud-store': { capabilities: ['storage'] },
      'cloud-keys': { capabilities: ['secrets'] },
    },
  },
  forge: {
    services: {
      'forge-code': { capabilities: ['source-hosting'], signals: { host: ['forge.example', 'images.forge.example'] } },
    },
  },
  other: { services: { 'other-keys': { capabilities: ['secrets'] } } },
})
const zone: Seen = { service: 'cloud-dns', seen: [resource('aws_route53_zone', { context: 'main acme.org' })] }
const fact = (part: Partial<PlacedCodeFact>): PlacedCodeFact => ({
  reader: 'test/test',
  kind: 'start',
  subject: 'forge.example/acme/config',
  detail: 'git clone',
  place: 'infrastructure',
  location: { path: 'infra/main.tf', line: 4, column: 1 },
  ...part,
})
const contact = (subject: string, part: Partial<PlacedCodeFact> = {}) =>
  fact({ kind: 'contact', subject, detail: 'aws_account_alternate_contact', ...part })
const at = (path: string) => ({ location: { path, line: 1, column: 1 } })
const vault = (path: string): Seen => ({ service: 'cloud-store', seen: [resource('aws_backup_vault', at(path))] })
const key = (path: string, service = 'cloud-keys'): Seen => ({ service, seen: [resource('aws_kms_key', at(path))] })
type Besides = Partial<Omit<Facts, 'map'>>
const found = (seen: readonly Seen[], besides: Besides = {}) =>
  judged('HF121', seen, db, besides).map((one) => `${one.vendors.join('+')} ${one.facts['need']} ${one.facts['what']}`)

describe('what the way back needs', () => {
  it.each<[name: string, seen: readonly Seen[], besides: Besides, expected: readonly string[]]>([
    ['a contact on the zone', [zone], { codeFacts: [contact('acme.org')] }, ['cloud mailbox acme.org']],
    ['a contact below the zone', [zone], { codeFacts: [contact('ops.acme.org')] }, ['cloud mailbox ops.acme.org']],
    [
      'two contacts are one finding',
      [zone],
      { codeFacts: [contact('acme.org'), contact('acme.org', { detail: 'acme_registration' })] },
      ['cloud mailbox acme.org'],
    ],
    [
      'a declared contact',
      [zone],
      { config: { warnings: { securityContact: 'Security <security@acme.org>' } } },
      ['cloud mailbox acme.org'],
    ],
    [
      'a declared own host with the only DNS',
      [{ service: 'cloud-dns' }],
      { config: { firstPartyHosts: ['acme.org'] }, codeFacts: [contact('acme.org')] },
      ['cloud mailbox acme.org'],
    ],
    ['a clone at start', [], { codeFacts: [fact({})] }, ['forge start git clone']],
    [
      'an image pulled at start',
      [],
      { codeFacts: [fact({ subject: 'images.forge.example/acme/app', detail: 'image pull' })] },
      ['forge start image pull'],
    ],
    ['a clone of an entry point', [], { codeFacts: [fact({ place: 'source' })] }, ['forge start git clone']],
    [
      'a clone below the host',
      [],
      { codeFacts: [fact({ subject: 'eu.forge.example/acme/config' })] },
      ['forge start git clone'],
    ],
    [
      'a vault beside its key',
      [vault('infra/backup.tf'), key('infra/kms.tf')],
      {},
      ['cloud backup-key aws_backup_vault'],
    ],
    [
      'a vault and its key in one file',
      [vault('backup.tf'), key('backup.tf')],
      {},
      ['cloud backup-key aws_backup_vault'],
    ],
    [
      'mail and start',
      [zone],
      { codeFacts: [contact('acme.org'), fact({})] },
      ['cloud mailbox acme.org', 'forge start git clone'],
    ],
  ])('finds: %s', (_name, seen, besides, expected) => {
    expect([...found(seen, besides)].sort()).toEqual(expected)
  })

  it.each<[name: string, seen: readonly Seen[], besides: Besides]>([
    ['nothing', [], {}],
    ['a zone without contacts', [zone], {}],
    ['a contact without a zone', [], { codeFacts: [contact('acme.org')] }],
    ['a contact elsewhere', [zone], { codeFacts: [contact('mailhost.example')] }],
    ['a domain that ends alike', [zone], { codeFacts: [contact('notacme.org')] }],
    ['a contact in a test', [zone], { codeFacts: [contact('acme.org', { place: 'test' })] }],
    ['a declared contact elsewhere', [zone], { config: { warnings: { securityContact: 'acme@mailhost.example' } } }],
    [
      'a declared contact that is a page',
      [zone],
      { config: { warnings: { securityContact: 'https://acme.org/security' } } },
    ],
    ['a clone from one’s own machine', [], { codeFacts: [fact({ subject: 'git.acme.org/config' })] }],
    ['a clone in an example', [], { codeFacts: [fact({ place: 'example' })] }],
    ['a host that ends alike', [], { codeFacts: [fact({ subject: 'notforge.example/x' })] }],
    ['a fact of another kind', [], { codeFacts: [fact({ kind: 'choice' })] }],
    ['a vault without a key', [vault('backup.tf')], {}],
    ['a key elsewhere in the tree', [vault('infra/backup/a.tf'), key('infra/mail/b.tf')], {}],
    ['a key of somebody else', [vault('backup.tf'), key('backup.tf', 'other-keys')], {}],
    ['runbooks in the repository', [], { files: ['docs/runbooks/restore.md'] }],
  ])('is silent: %s', (_name, seen, besides) => {
    expect(found(seen, besides)).toEqual([])
  })

  it('notes runbooks that go with the repository', () => {
    const [one] = judged('HF121', [], db, { codeFacts: [fact({})], files: ['docs/runbooks/restore.md', 'docs/api.md'] })
    expect(one!.facts['runbooksInRepository']).toBe(1)
  })

  it('tells nobody the mailbox', () => {
    const all = judged('HF121', [zone], db, { config: { warnings: { securityContact: 'jane.doe@acme.org' } } })
    expect(JSON.stringify(all)).not.toContain('jane')
  })
})
