import { describe, expect, it } from 'vitest'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { judged, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const DB = tinyDb({
  doors: { services: { 'doors-login': { capabilities: ['identity'] } } },
  gates: { services: { 'gates-login': { capabilities: ['identity'] } } },
  mail: { services: { 'mail-out': { capabilities: ['email'] } } },
})
const guard = (subject: string, path = 'src/admin.ts', place: PlacedCodeFact['place'] = 'source'): PlacedCodeFact => ({
  reader: 'code/admin-login',
  kind: 'guard',
  subject,
  detail: 'verifyIdToken',
  place,
  location: { path, line: 2, column: 1 },
})
const seenAt = (service: string, path: string): Seen => ({
  service,
  seen: [{ kind: 'import', value: 'x', location: { path, line: 1, column: 1 } }],
})
const doors = seenAt('doors-login', 'src/admin.ts')
const gates = seenAt('gates-login', 'src/user.ts')
const told = (seen: readonly Seen[], facts: readonly PlacedCodeFact[]) =>
  judged('HF108', seen, DB, { codeFacts: facts }).map(({ vendors, severity }) => `${severity} ${vendors.join('+')}`)

describe('administrators who are let in by a vendor', () => {
  it.each<[string, readonly Seen[], readonly PlacedCodeFact[], readonly string[]]>([
    ['seen in the same file', [doors], [guard('admin-outside')], ['high doors']],
    ['of two vendors the one in the same file', [doors, gates], [guard('admin-outside')], ['high doors']],
    ['the only one there is', [gates], [guard('admin-outside')], ['high gates']],
    [
      'of two vendors elsewhere, nobody knows which',
      [gates, seenAt('doors-login', 'b.ts')],
      [guard('admin-outside')],
      [],
    ],
    ['with a door of their own', [doors], [guard('admin-outside'), guard('admin-local')], []],
    [
      'with a door of their own in a test',
      [doors],
      [guard('admin-outside'), guard('admin-local', 't.ts', 'test')],
      ['high doors'],
    ],
    ['in a test', [doors], [guard('admin-outside', 'src/admin.ts', 'test')], []],
    ['by no vendor of logins', [seenAt('mail-out', 'src/admin.ts')], [guard('admin-outside')], []],
    ['not at all', [doors], [guard('newcomer')], []],
  ])('%s', (_name, seen, facts, expected) => {
    expect(told(seen, facts)).toEqual(expected)
  })

  it('is one finding per vendor, with its places', () => {
    const facts = [guard('admin-outside'), guard('admin-outside', 'src/user.ts'), guard('admin-outside')]
    const found = judged('HF108', [gates, doors], DB, { codeFacts: facts })
    expect(found.map(({ vendors, facts: of }) => [vendors, of['places']])).toEqual([
      [['doors'], 2],
      [['gates'], 1],
    ])
    expect(found[0]).toMatchObject({ capability: 'identity', facts: { logins: ['verifyIdToken'] } })
  })
})
