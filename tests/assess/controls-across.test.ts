import { describe, expect, it } from 'vitest'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { judged } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const DB = tinyDb({ bots: { services: { 'bots-check': { capabilities: ['captcha'] } } } })
const fact = (kind: PlacedCodeFact['kind'], subject: string, detail: string, path: string): PlacedCodeFact => ({
  reader: 'code/controls',
  kind,
  subject,
  detail,
  place: 'source',
  location: { path, line: 3, column: 1 },
})
const asks = (name: string) => fact('guard', 'captcha', `asks:${name}`, 'a.ts')
const drops = (name: string) => fact('guard', 'captcha', `drops:${name}`, 'a.ts')
const gives = (name: string, detail: string, path = 'b.ts') => fact('return', name, detail, path)
const told = (facts: readonly PlacedCodeFact[]) =>
  judged('HF106', [{ service: 'bots-check' }], DB, { codeFacts: facts }).map(
    ({ facts: of, evidence }) => `${of['ways']} ${evidence[0]?.location.path}`,
  )

describe('controls of which two files tell', () => {
  it.each<[string, readonly PlacedCodeFact[], readonly string[]]>([
    [
      'a helper elsewhere that lets through',
      [asks('askVendor'), gives('askVendor', 'not-configured-allow')],
      ['not-configured-allow b.ts'],
    ],
    ['a helper elsewhere that answers', [asks('askVendor'), gives('askVendor', 'answers')], []],
    [
      'a helper in the same file, which is followed there',
      [asks('askVendor'), gives('askVendor', 'unreachable-allow', 'a.ts')],
      [],
    ],
    [
      'a helper of that name in two files',
      [asks('askVendor'), gives('askVendor', 'unreachable-allow'), gives('askVendor', 'stops', 'c.ts')],
      [],
    ],
    ['a name that everybody uses', [asks('request'), gives('request', 'unreachable-allow')], []],
    ['a helper that nobody asks', [gives('askVendor', 'unreachable-allow')], []],
    ['an answer that nobody looks at', [drops('verifyCaptcha'), gives('verifyCaptcha', 'answers')], ['ignored a.ts']],
    [
      'an answer nobody looks at, in its own file',
      [drops('verifyCaptcha'), gives('verifyCaptcha', 'answers', 'a.ts'), gives('verifyCaptcha', 'stops')],
      ['ignored a.ts'],
    ],
    ['a control that stops by itself', [drops('verifyCaptcha'), gives('verifyCaptcha', 'stops')], []],
    ['a control that gives nothing', [drops('verifyCaptcha'), gives('verifyCaptcha', 'neither')], []],
    ['a control of which nobody knows what it gives', [drops('verifyCaptcha')], []],
    [
      'what neither asks nor drops',
      [fact('guard', 'captcha', 'seen:verifyCaptcha', 'a.ts'), gives('verifyCaptcha', 'answers')],
      [],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(told(facts)).toEqual(expected)
  })
})

describe('what a helper says', () => {
  it('counts only where it lets through', () => {
    const facts = [
      asks('askVendor'),
      asks('askOther'),
      gives('askVendor', 'not-configured-allow'),
      gives('askOther', 'answers', 'c.ts'),
      fact('guard', 'captcha', 'seen:third', 'a.ts'),
      gives('third', 'not-configured-allow', 'd.ts'),
    ]
    const [found] = judged('HF106', [], DB, { codeFacts: facts })
    expect(found?.evidence.map(({ location }) => location.path)).toEqual(['b.ts'])
  })
})

describe('what a newcomer gets', () => {
  const open = (kind: string) => fact('control', kind, 'not-configured-allow:verify', 'a.ts')
  const joins = [fact('guard', 'newcomer', 'role:member', 's.ts'), fact('guard', 'newcomer', 'limit:rateLimit', 's.ts')]
  const of = (kind: string, facts: readonly PlacedCodeFact[]) =>
    judged('HF106', [], DB, { codeFacts: [open(kind), ...facts] })[0]!

  it('is told of controls at the door, with where it is written', () => {
    const found = of('captcha', joins)
    expect(found.facts['newcomer']).toEqual({ roles: ['member'], limits: ['rateLimit'] })
    expect(found.title).toContain('sign-up gives the role member')
    expect(found.evidence.map(({ location }) => location.path)).toEqual(['a.ts', 's.ts', 's.ts'])
  })

  it('is not told of controls further in, or where nothing was seen', () => {
    expect(of('moderation', joins).facts).not.toHaveProperty('newcomer')
    expect(of('moderation', joins).title).not.toContain('role')
    expect(of('captcha', []).facts).not.toHaveProperty('newcomer')
    expect(of('captcha', [fact('guard', 'other', 'role:owner', 's.ts')]).facts).not.toHaveProperty('newcomer')
  })
})
