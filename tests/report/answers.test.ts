import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Finding } from '../../src/model/finding.js'
import type { Plan } from '../../src/model/plan.js'
import { cardsOf } from '../../src/report/cards.js'
import { answerTo, answerToFinding } from '../../src/report/decisions/answers.js'
import { decisionsOf } from '../../src/report/decisions.js'
import { findingsTable } from '../../src/report/findings-table.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { FULL_PLAN } from '../support/full-options.js'
import { render, sole, warning } from './render.js'

/** Cards, decisions and the answers to both for an assessment. */
function answers(assessment: Assessment, plan?: Plan) {
  const cards = cardsOf(assessment, FULL_DB)
  const asked = decisionsOf(cards, { assessment, db: FULL_DB, plan })
  return {
    asked,
    cards: cards.map((card) => answerTo(card, asked, FULL_DB)),
    of: (finding: Finding) =>
      answerToFinding(
        finding,
        cards.find((card) => card.findings.includes(finding)),
        asked,
        plan,
      ),
  }
}

const suppressed = { by: 'acceptance', owner: 'Ada', reason: 'known', expires: '2026-06-01' } as const
const withSeverity = (severity: Finding['severity']): Assessment => ({
  ...FULL,
  findings: FULL.findings.map((one) => ({ ...one, severity })),
  companies: FULL.companies.map((one) => ({ ...one, severity })),
})

describe('what answers a finding', () => {
  it('is a decision by its number where it is critical or high, on the card and in the list', () => {
    const { cards, of } = answers(FULL)
    expect(cards[0]).toMatch(/^decision 2, about what is critical or high \(sms\)/)
    expect(of(sole)).toBe('decision 2')
  })

  it('is the step of the plan, too', () => {
    expect(answers(FULL, FULL_PLAN).of(sole)).toBe('decision 2, step 1 of the plan')
  })

  it('is nothing where it is medium, and the card says why', () => {
    const { cards, of, asked } = answers(withSeverity('medium'))
    expect(asked.map(({ about }) => about)).toEqual(['whoever serves dns'])
    expect(cards).toEqual(['none is asked: nothing about it is critical or high'])
    expect(of(withSeverity('medium').findings[0]!)).toBe('none is asked')
  })

  it('is what somebody let through, and until when', () => {
    const findings = FULL.findings.map((one) => ({ ...one, suppressed }))
    const { cards, of } = answers({ ...FULL, findings })
    expect(cards).toEqual(['none is asked: somebody let it through until 2026-06-01'])
    expect(of(findings[0]!)).toBe('let through until 2026-06-01')
  })

  it('is asked where only what is high stays open on a critical card', () => {
    const findings = FULL.findings.map((one) => (one.severity === 'critical' ? { ...one, suppressed } : one))
    expect(answers({ ...FULL, findings }).asked.map(({ about }) => about)).toContain('ACME')
  })

  it('is one decision for what is grave and about no company', () => {
    const own: Finding = { ...warning, vendors: [], severity: 'high', fingerprint: 'e'.repeat(20), title: 'Own fault' }
    const { asked, of } = answers({ ...FULL, findings: [...FULL.findings, own] })
    expect(asked.at(-1)).toMatchObject({ about: 'the product itself', severity: 'high' })
    expect(of(own)).toBe(`decision ${asked.length}`)
  })

  it('is found for every critical or high finding of the list', () => {
    const cards = cardsOf(FULL, FULL_DB)
    const asked = decisionsOf(cards, { assessment: FULL, db: FULL_DB, plan: undefined })
    const table = findingsTable(FULL, { cards, asked, plan: undefined, db: FULL_DB }).find(
      ({ kind }) => kind === 'table',
    )
    const rows = (table as unknown as { rows: (readonly unknown[])[] }).rows
    expect(rows).toHaveLength(FULL.findings.length)
    const grave = rows.filter(([severity]) => /critical|high/.test(JSON.stringify(severity)))
    expect(grave.length).toBeGreaterThan(1)
    for (const row of grave) expect(JSON.stringify(row.at(-1))).toMatch(/decision \d/)
  })
})

describe('the rest of what is grave about a company', () => {
  const email: Finding = { ...sole, fingerprint: 'e'.repeat(20), capability: 'email', title: 'Mail by ACME alone' }
  const more: Assessment = {
    ...FULL,
    findings: [...FULL.findings.filter(({ rule }) => rule !== 'HF106'), email],
    companies: FULL.companies.map((one) => ({ ...one, findings: [...one.findings, email.fingerprint] })),
  }
  const proposed = (plan: Plan) => JSON.stringify(answers(more, plan).asked[1]!.proposed)
  const point = { finding: email.fingerprint, component: 'web', capability: 'email' as const, vendor: 'acme' }

  it('is mended by the step of the plan that the decision names', () => {
    const steps = [...FULL_PLAN.steps, { ...FULL_PLAN.steps[0]!, title: 'Own mail', removes: [point] }]
    expect(proposed({ ...FULL_PLAN, steps })).toContain('; then email by step 2 of the plan')
  })

  it('is accepted where nobody else opens the door', () => {
    const notAvoidable = [{ ...point, why: 'gatekeeper', mitigations: [] }]
    expect(proposed({ ...FULL_PLAN, notAvoidable })).toContain('; accept the loss of email as well')
  })

  it('is begun by its own first way out where no step is about it, and accepted or insured where there is none', () => {
    expect(proposed(FULL_PLAN)).toContain('; then email by Other SMS')
    const findings = more.findings.map((one) => (one === email ? { ...one, recommendations: [] } : one))
    expect(JSON.stringify(answers({ ...more, findings }).asked)).toContain('; accept or insure the loss of email')
  })

  it('is to be looked into where it is about no function', () => {
    expect(JSON.stringify(answers(FULL).asked)).toContain('; look into HF106 ')
  })
})

describe('the gate on the page of the board', () => {
  const passed = {
    failOn: 'critical',
    passed: true,
    broken: [],
    reasons: ['No finding at or above critical.'],
  } as const
  const meaning = /The gate looks at single findings and how severe they are, not at whether the product survives\./

  it.each(['markdown', 'html', 'terminal', 'github-summary'] as const)(
    'says in %s what it looked at',
    async (format) => {
      const text = await render(format, FULL, { verdict: { ...passed, isComplete: true }, width: 2000 })
      expect(text.replace(/\s+/g, ' ')).toMatch(meaning)
      expect(text.replace(/\s+/g, ' ')).toContain('Of 1 essential capability nobody knows yet who serves it')
    },
  )

  it('says so only where it lets through', async () => {
    expect(await render('markdown')).not.toMatch(meaning)
  })

  it('is no all-clear where it lets through', async () => {
    const text = await render('markdown', FULL, { verdict: { ...passed, isComplete: true } })
    expect(text).toContain('**The gate of the build let it pass, which is no all-clear.**')
    expect(text).not.toContain('Gate passed')
  })

  it('is no pass where something was not read', async () => {
    const text = await render('markdown', FULL, { verdict: { ...passed, isComplete: false } })
    expect(text).toContain('**Gate incomplete.**')
  })

  it('stands after the headline and the decisions', async () => {
    const text = await render('markdown')
    const at = ['essential capabilities', 'decisions asked:', 'Findings:', 'Gate failed.'].map((one) =>
      text.indexOf(one),
    )
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(Math.min(...at)).toBeGreaterThan(0)
  })
})
