import { describe, expect, it } from 'vitest'
import { type PortfolioEntry, portfolioOf } from '../../src/flows/portfolio.js'
import { PortfolioSchema } from '../../src/model/portfolio.js'
import { PORTFOLIO_FORMATS } from '../../src/report/portfolio.js'
import { FULL_DB } from '../support/full-assessment.js'
import { outsideCode } from './check-output.js'

const HOSTILE = '\u001b[2J<img src=x> [a](javascript:b) | @org/team'

const entry = (name: string, hold?: 'stops' | 'required' | 'optional'): PortfolioEntry => ({
  repository: {
    ...{
      name: `acme/${name}`,
      state: 'audited',
      passed: hold !== 'stops',
      isComplete: true,
      isEmpty: hold === undefined,
    },
    ...{ reasons: [HOSTILE], findings: { critical: 1, high: 0, medium: 0, low: 0 } },
  },
  uses:
    hold === undefined
      ? []
      : [{ company: 'bigcloud', vendors: ['bigcloud'], repository: `acme/${name}`, hold, capabilities: ['compute'] }],
})
const frame = { organisation: 'acme', asOf: '2026-11-01', version: '0.0.0', db: FULL_DB }
const options = { db: FULL_DB, width: 100, colour: 0 as const }

describe('a portfolio', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const many = portfolioOf([...names.map((name) => entry(name, 'stops')), entry('z')], frame)

  it('has further tables where there are more repositories than columns', () => {
    const heads = PORTFOLIO_FORMATS.markdown(many, options)
      .split('\n')
      .filter((line) => line.startsWith('| company | a') || line.startsWith('| company | g'))
    expect(heads).toEqual(['| company | a | b | c | d | e | f |', '| company | g | h |'])
  })

  it('counts shares among repositories that use somebody', () => {
    const some = portfolioOf([entry('a', 'stops'), entry('b', 'optional'), entry('z')], frame)
    expect(some.companies).toMatchObject([{ company: 'bigcloud', stops: 1, sharePercent: 50 }])
    expect(PORTFOLIO_FORMATS.markdown(some, options)).toContain('in 1 of them no vendor was recognised')
  })

  it('says that nobody stops a product where that is so', () => {
    const none = PORTFOLIO_FORMATS.markdown(portfolioOf([entry('a', 'required')], frame), options)
    expect(none).toContain('No company was found that can stop a product alone.')
    expect(none).not.toContain('## Concentration')
  })

  it('is the same in whatever order the repositories come, and JSON as its schema says', () => {
    const entries = names.map((name, i) => entry(name, i % 2 ? 'stops' : 'optional'))
    const [one, other] = [portfolioOf(entries, frame), portfolioOf([...entries].reverse(), frame)]
    expect(other).toEqual(one)
    expect(PortfolioSchema.parse(JSON.parse(PORTFOLIO_FORMATS.json(one, options)))).toEqual(one)
  })

  it('shows text of repositories, and obeys none', () => {
    expect(outsideCode(PORTFOLIO_FORMATS.markdown(many, options))).not.toMatch(/<img|(?<!\\)\]\(javascript|@org|\u001b/)
    expect(PORTFOLIO_FORMATS.terminal(many, options)).not.toContain('\u001b')
  })
})
