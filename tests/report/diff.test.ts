import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/model/comparison.js'
import { ComparisonSchema } from '../../src/model/comparison-schema.js'
import { COMMENT_MARKER, commentOfChange } from '../../src/report/comment.js'
import { DIFF_FORMATS, renderDiff } from '../../src/report/diff.js'
import { outsideCode } from './check-output.js'

const HOSTILE = '\u001b]0;x\u0007\n::error::x <img src=x> [a](javascript:b) | `c` @org/team'

const side = {
  name: 'main',
  asOf: '2026-01-15',
  vendorDb: '2026-01-01',
  version: '0.0.0',
  findings: 2,
  isComplete: true,
}
const comparison: Comparison = {
  schemaVersion: 1,
  base: side,
  head: { ...side, name: HOSTILE, findings: 3 },
  failOnChanges: 'code',
  changes: [
    {
      cause: 'code',
      kind: 'finding',
      turn: 'came',
      id: 'f1',
      rule: 'HF101',
      severity: 'critical',
      text: 'api depends on ACME alone',
      vendors: ['acme'],
      place: { path: 'src/a.ts', line: 3, column: 1 },
    },
    {
      cause: 'calendar',
      kind: 'finding',
      turn: 'exposed',
      id: 'f2',
      rule: 'HF105',
      severity: 'high',
      text: HOSTILE,
      vendors: [],
      place: { path: 'src/b.ts', line: 1, column: 1 },
    },
  ],
  policyChanges: [
    { key: 'waivers', at: 'holdfast.yaml:2:5', text: HOSTILE, hasEffect: false },
    { key: 'gate.failOn', text: 'critical, now none', hasEffect: true },
  ],
  verdict: {
    failOn: 'critical',
    passed: false,
    broken: ['f1'],
    reasons: ['1 critical new or worse finding.'],
    isComplete: true,
  },
}

describe('a comparison, in words', () => {
  const text = DIFF_FORMATS.markdown(comparison)

  it('says the verdict first, then the policy, then cause by cause', () => {
    const order = ['**Failed.**', '## Policy changed in this revision', '## By the code', '## By the calendar']
    const places = order.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).not.toContain('## By the vendor database')
    expect(text).toMatch(/waivers.*without effect beside/)
    expect(text).not.toMatch(/now none.*without effect/)
  })

  it('obeys nothing that the tree wrote', () => {
    const shown = [text, DIFF_FORMATS.terminal(comparison, { width: 80, colour: 0 })]
    for (const one of shown) {
      expect(one).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      expect(one.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line))).toEqual([])
    }
    expect(text).toContain('`@org/team`')
    expect(outsideCode(text)).not.toMatch(/<img|(?<!\\)\]\(javascript:|@org/)
  })

  it('is JSON that gives the comparison back', () => {
    expect(ComparisonSchema.parse(JSON.parse(DIFF_FORMATS.json(comparison)))).toEqual(comparison)
  })
})

describe('a comparison that anybody may read', () => {
  const opens = 'Sign-up lets everybody in without Acme'
  const sensitive = (id: string, part: object = {}) => ({
    ...comparison.changes[0]!,
    ...{
      id,
      rule: 'HF106',
      title: opens,
      text: `${opens} (was medium)`,
      place: { path: 'src/door.ts', line: 9, column: 1 },
    },
    ...part,
  })
  const withDoor: Comparison = {
    ...comparison,
    changes: [...comparison.changes, sensitive('f8'), sensitive('f9'), sensitive('f7', { turn: 'went' })],
    verdict: { ...comparison.verdict, reasons: [`1 new or worse finding: HF106 ${opens}.`] },
  }
  const options = { width: 80, colour: 0 as const, includeSensitive: false }

  it.each([
    ['a comment', commentOfChange(withDoor, false)],
    ['a summary', renderDiff(withDoor, 'github-summary', options)],
    ['annotations', renderDiff(withDoor, 'github-annotations', options)],
  ])('counts what would help an attacker: %s', (_, text) => {
    expect(text).toContain('2 findings; details only with')
    expect(text).not.toMatch(/lets everybody in|door/)
  })

  it.each([
    ['a comment', commentOfChange(withDoor, true)],
    ['a summary', renderDiff(withDoor, 'github-summary', { ...options, includeSensitive: true })],
  ])('tells it where it is asked to: %s', (_, text) => {
    expect(text).toContain('Sign-up lets everybody in')
    expect(text).toContain('src/door.ts')
  })

  it('bears the marker once, whatever its words', () => {
    const hostile = { ...comparison, head: { ...comparison.head, name: COMMENT_MARKER }, changes: comparison.changes }
    const text = commentOfChange(hostile, true)
    expect(text.startsWith(`${COMMENT_MARKER}\n`)).toBe(true)
    expect(text.split('<!--')).toHaveLength(2)
  })

  it('fits into a comment, by whole sections, and says what is missing', () => {
    const changes = Array.from({ length: 5000 }, (_, i) => ({ ...comparison.changes[0]!, id: `${i}` }))
    const text = commentOfChange({ ...comparison, changes }, true)
    expect(Buffer.byteLength(text)).toBeLessThan(65_536)
    expect(text).toContain('More was left out')
  })

  it('annotates lines that the change wrote, and tells the rest above all files', () => {
    const [came] = comparison.changes
    const changes = [
      { ...came!, isOnChangedLine: true },
      { ...came!, id: 'f3', place: { path: 'src/old.ts', line: 8, column: 2 }, isOnChangedLine: false },
      { ...came!, id: 'f4', cause: 'database' as const },
    ]
    expect(renderDiff({ ...comparison, changes }, 'github-annotations', options)).toBe(
      '::error file=src/a.ts,line=3,col=1,title=HF101 critical::api depends on ACME alone\n' +
        '::error title=HF101 critical::api depends on ACME alone (src/old.ts:8)\n',
    )
  })
})
