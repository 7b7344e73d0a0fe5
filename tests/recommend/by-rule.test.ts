import { describe, expect, it } from 'vitest'
import { byRule } from '../../src/recommend/by-rule.js'

const about = (rule: string) =>
  byRule({ rule, severity: 'medium', vendors: [], title: '', facts: {}, fingerprint: '', evidence: [] })

describe('advice per rule', () => {
  it.each(['HF105', 'HF109', 'HF110', 'HF111', 'HF112', 'HF113', 'HF116', 'HF117', 'HF118', 'HF119', 'HF121'])(
    '%s says what to do and why',
    (rule) => {
      expect(about(rule).length).toBeGreaterThan(0)
      for (const { title, why } of about(rule)) expect([title.length > 10, why.length > 10]).toEqual([true, true])
    },
  )

  it('names nobody to buy from: what replaces one service is not told by the rule', () => {
    expect(about('HF109').filter((one) => one.vendor !== undefined)).toEqual([])
  })

  it('is none for a rule that has none', () => {
    expect(about('HF101')).toEqual([])
    expect(about('HF999')).toEqual([])
  })
})
