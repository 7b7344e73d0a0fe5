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

  it('counts what fails closed', () => {
    const [one] = judged('HF106', [], db, {
      codeFacts: [control('captcha', 'unreachable-allow:a'), control('captcha', 'fails-closed:b')],
    })
    expect(one?.facts).toMatchObject({ failsClosed: 1, places: 1, functions: ['a'] })
  })
})
