import { describe, expect, it } from 'vitest'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { judged } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  bots: { services: { 'bots-check': { capabilities: ['captcha'] } } },
  pay: { services: { 'pay-cards': { capabilities: ['payments'] } } },
})
const control = (subject: string, detail: string, place: PlacedCodeFact['place'] = 'source'): PlacedCodeFact => ({
  reader: 'code/controls',
  kind: 'control',
  subject,
  detail,
  place,
  location: { path: 'src/guard.ts', line: 3, column: 1 },
})
const found = (facts: readonly PlacedCodeFact[]) =>
  judged('HF106', [{ service: 'bots-check' }, { service: 'pay-cards' }], db, { codeFacts: facts }).map(
    (one) => `${one.severity} ${one.vendors.join('+')} ${one.facts['control']} ${one.evidence.length}`,
  )

describe('a control that fails open', () => {
  it.each<[string, readonly PlacedCodeFact[], readonly string[]]>([
    ['without a key', [control('captcha', 'not-configured-allow:verify')], ['medium bots captcha 1']],
    ['without an answer', [control('entitlement', 'unreachable-allow:a')], ['high pay entitlement 1']],
    [
      'without a key, of what was paid',
      [control('entitlement', 'not-configured-allow:a')],
      ['medium pay entitlement 1'],
    ],
    [
      'of a kind nobody is known for',
      [control('breached-password', 'not-configured-allow:a')],
      ['low  breached-password 1'],
    ],
    [
      'one finding per kind, with all its lines',
      [
        control('captcha', 'not-configured-allow:a'),
        control('captcha', 'lets-through:a'),
        control('captcha', 'fails-closed:b'),
      ],
      ['medium bots captcha 2'],
    ],
    ['a fraud check without a key', [control('fraud', 'not-configured-allow:a')], ['medium  fraud 1']],
    ['moderation without a key', [control('moderation', 'not-configured-allow:a')], ['low  moderation 1']],
    ['moderation without an answer', [control('moderation', 'unreachable-allow:a')], ['medium  moderation 1']],
    ['what refuses', [control('captcha', 'fails-closed:a')], []],
    ['in a test', [control('captcha', 'not-configured-allow:a', 'test')], []],
    ['another fact', [{ ...control('captcha', 'not-configured-allow:a'), kind: 'guard' }], []],
    ['nothing', [], []],
  ])('%s', (_name, facts, expected) => {
    expect(found(facts)).toEqual(expected)
  })

  it('names the vendor of that very file, where several serve', () => {
    const two = tinyDb({
      bots: { services: { 'bots-check': { capabilities: ['captcha'] } } },
      gates: { services: { 'gates-check': { capabilities: ['captcha'] } } },
    })
    const at = (service: string, path: string) => ({
      service,
      seen: [{ kind: 'host' as const, location: { path, line: 1, column: 1 } }],
    })
    const facts = { codeFacts: [control('captcha', 'not-configured-allow:a')] }
    const vendors = (guard: string) =>
      judged('HF106', [at('bots-check', guard), at('gates-check', 'src/form.ts')], two, facts)[0]?.vendors
    expect(vendors('src/guard.ts')).toEqual(['bots'])
    expect(vendors('src/other.ts')).toEqual(['bots', 'gates'])
  })

  it('shows its places in the order of path and line', () => {
    const at = (path: string, line: number): PlacedCodeFact => ({
      ...control('captcha', 'not-configured-allow:a'),
      location: { path, line, column: 1 },
    })
    const [one] = judged('HF106', [], db, { codeFacts: [at('b.ts', 1), at('a.ts', 9), at('a.ts', 2)] })
    expect(one?.evidence.map(({ location }) => `${location.path}:${location.line}`)).toEqual([
      'a.ts:2',
      'a.ts:9',
      'b.ts:1',
    ])
  })

  it('counts what fails closed', () => {
    const [one] = judged('HF106', [], db, {
      codeFacts: [control('captcha', 'unreachable-allow:a'), control('captcha', 'fails-closed:b')],
    })
    expect(one?.facts).toMatchObject({ failsClosed: 1, places: 1, functions: ['a'] })
  })
})
