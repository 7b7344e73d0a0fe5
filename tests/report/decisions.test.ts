import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import { cardsOf } from '../../src/report/cards.js'
import { decisions } from '../../src/report/decisions.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const asked = (assessment: Assessment) =>
  decisions(assessment, cardsOf(assessment, FULL_DB), FULL_DB).find(({ kind }) => kind === 'table') as
    | { readonly head: readonly string[]; readonly rows: readonly (readonly unknown[])[] }
    | undefined

describe('decisions', () => {
  it('name proposal, effort, effect and who answers for what is lost', () => {
    const { head, rows } = asked({
      ...FULL,
      declared: {
        businessFunctions: [{ id: 'F1', name: 'Log-in', owner: 'Grace', criticality: 'critical', needs: ['sms'] }],
      },
    })!
    expect(head).not.toContain('Revenue at risk')
    expect(rows.map((row) => row.slice(1).map((cell) => (cell as unknown[])[0]))).toEqual([
      ['ACME', { strong: 'Fix' }, '2 to 10 days (assumption)', 'sms served without ACME', 'Grace', 'to be set'],
    ])
  })

  it('name a sum only where the owners declared what a day is worth', () => {
    const { head, rows } = asked({ ...FULL, declared: { revenue: { perDay: 24_000, currency: 'EUR' } } })!
    expect(rows[0]![head.indexOf('Revenue at risk')]).toEqual([
      'EUR 40,000 to 240,000 (declared revenue per day, estimated days without it)',
    ])
  })

  it('estimate no sum where nothing essential stops', () => {
    const headline = { essential: [], soleStoppers: [] }
    const { head, rows } = asked({ ...FULL, headline, declared: { revenue: { perDay: 1, currency: 'EUR' } } })!
    expect(rows[0]![head.indexOf('Revenue at risk')]).toEqual(['not estimated'])
  })

  it('propose to accept or insure where there is no way out', () => {
    const companies = FULL.companies.map(({ firstStep: _, ...one }) => one)
    expect(asked({ ...FULL, companies })!.rows[0]![2]).toEqual([{ strong: 'Accept or insure' }, ', and mitigate'])
  })

  it('are not asked again where somebody has accepted it', () => {
    const suppressed = { by: 'acceptance', owner: 'Ada', reason: 'known', expires: '2026-06-01' } as const
    expect(asked({ ...FULL, findings: FULL.findings.map((one) => ({ ...one, suppressed })) })).toBeUndefined()
  })
})
