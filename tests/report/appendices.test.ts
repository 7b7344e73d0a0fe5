import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/report/blocks.js'
import { appendix, register } from '../../src/report/board-register.js'
import { cardsOf } from '../../src/report/cards.js'
import { recoverySteps } from '../../src/report/recovery-steps.js'
import { seenAs } from '../../src/report/seen-as.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const rowsOf = (blocks: readonly Block[]) => blocks.flatMap((one) => (one.kind === 'table' ? one.rows : []))
const step = { name: 'code', low: 8, likely: 24, high: 72, source: { assumption: 'x' } }
const recovery = {
  ...{ low: 9, likely: 28, high: 96, mean: 30, p10: 20, p90: 50 },
  steps: [
    { ...step, name: 'decide', lane: 'start', likely: 4 },
    { ...step, lane: 'work' },
    { ...step, name: 'review', lane: 'wait', likely: 20 },
  ],
}
const withRecovery = (facts: object) => ({
  ...FULL,
  findings: FULL.findings.map((one, n) =>
    n === 0 ? { ...one, capability: 'web-assets' as const, facts: { ...one.facts, ...facts } } : one,
  ),
})

describe('the appendix of recovery', () => {
  const shown = (facts: object) => recoverySteps(cardsOf(withRecovery(facts), FULL_DB), FULL_DB)

  it('has the steps of every finding, not of the card alone, and how they are added', () => {
    const totals = rowsOf(shown({ recovery })).filter(([, second]) => JSON.stringify(second).includes('Recovery'))
    expect(totals.map(([name]) => name)).toEqual([[{ strong: 'ACME: sms' }], [{ strong: 'ACME: web-assets' }]])
    expect(totals[1]!.at(-1)).toEqual(['usually: first 4 + the longer of work 24 and the longest wait 20'])
    expect(JSON.stringify(shown({ recovery }))).toContain('Hours that pass by the clock')
  })

  it('passes over what is no recovery in a saved assessment', () => {
    expect(rowsOf(shown({ recovery: { steps: 'many' } }))).toEqual(rowsOf(shown({})))
  })

  it('tells companies with the same steps once', () => {
    const [card] = cardsOf(withRecovery({ recovery }), FULL_DB)
    const cards = ['One', 'Two'].map((name) => ({ ...card!, name }))
    const names = rowsOf(recoverySteps(cards, FULL_DB)).map(([name]) => JSON.stringify(name))
    expect(names).toContain('[{"strong":"One; Two: web-assets"}]')
    expect(names.filter((name) => name.includes('strong'))).toHaveLength(2)
  })
})

describe('the register', () => {
  const [dependency] = FULL.dependencies
  const built = { ...dependency!, id: 'b', vendor: 'bigcloud', role: 'build' as const, usage: 'required' as const }

  it('says each reason once, and by number in the rows', () => {
    const optional = { ...dependency!, usage: 'optional' as const, usageReason: 'a tool of the team' }
    const blocks = register({ ...FULL, dependencies: [optional, { ...optional, id: 'x' }] }, FULL_DB)
    expect(rowsOf(blocks).map((row) => row[7])).toEqual([['optional (1)'], ['optional (1)']])
    expect(JSON.stringify(blocks).split('a tool of the team')).toHaveLength(2)
  })

  it('says why what only builds has no finding, and nothing where it has one or is no more than a choice', () => {
    const text = (part: object, findings = FULL.findings) =>
      JSON.stringify(register({ ...FULL, findings, dependencies: [{ ...built, ...part }] }, FULL_DB))
    const others = FULL.findings.filter(({ vendors }) => !vendors.includes('bigcloud'))
    expect(text({ wiring: 'sole' }, others)).toContain('yet without a finding: BIGCLOUD (sms)')
    expect(text({ wiring: 'copies' }, others)).not.toContain('without a finding')
    expect(text({ wiring: 'sole', role: 'runtime' }, others)).not.toContain('without a finding')
    const found = [{ ...FULL.findings[0]!, vendors: ['bigcloud'] }]
    expect(text({ wiring: 'sole' }, found)).not.toContain('without a finding')
  })
})

describe('the evidence', () => {
  it('is one line per vendor and capability with a count in Markdown, and more in the HTML', () => {
    const short = rowsOf(appendix(FULL, FULL_DB, true))
    expect(short.length).toBeLessThanOrEqual(rowsOf(appendix(FULL, FULL_DB)).length)
    const all = FULL.dependencies.filter(({ confidence }) => confidence !== 'low').flatMap(({ evidence }) => evidence)
    const counted = short.reduce((sum, row) => sum + Number((row.at(-1) as Inline)[0]), 0)
    expect(counted).toBe(all.length)
  })

  it('says what a fact is to whoever cannot tell it from the word', () => {
    expect(seenAs({ kind: 'mobile', value: 'store:mozilla-addons', use: 'declared' })).toBe(
      'a target of the build or release',
    )
    expect(seenAs({ kind: 'registry', value: 'npm', use: 'declared' })).toBe('a list of packages that come from it')
    expect(seenAs({ kind: 'env', value: 'KEY', use: 'offered' })).toBe('a key or setting for it, in an example')
    expect(seenAs({ kind: 'novel', value: 'x', use: 'x' })).toBe('novel')
  })
})
