import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/model/comparison.js'
import { DIFF_FORMATS } from '../../src/report/diff.js'

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
    expect(text).toContain('&#64;org/team')
    expect(text).not.toMatch(/<img|(?<!\\)\]\(javascript:|@org/)
  })

  it('is JSON that gives the comparison back', () => {
    expect(JSON.parse(DIFF_FORMATS.json(comparison))).toEqual(comparison)
  })
})
