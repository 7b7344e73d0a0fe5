import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Plan } from '../../src/model/plan.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import type { Inline } from '../../src/report/blocks.js'
import { cardsOf } from '../../src/report/cards.js'
import { askedLine, decisionBlocks, decisionsOf } from '../../src/report/decisions.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { tinyDb } from '../support/tiny-db.js'

const asked = (assessment: Assessment, db: VendorDb = FULL_DB, plan?: Plan) =>
  decisionsOf(cardsOf(assessment, db), { assessment, db, plan })
const textOf = (text: Inline) =>
  text
    .map((one) => (typeof one === 'string' ? one : 'strong' in one ? one.strong : 'code' in one ? one.code : ''))
    .join('')

/** All essential capabilities have a name: nothing is left to be found out. */
const NAMED: Assessment = {
  ...FULL,
  headline: { ...FULL.headline, essential: FULL.headline.essential.filter(({ state }) => state !== 'not-seen') },
}
/** A plan that knows the first way out of the sole vendor of SMS. */
const PLAN = {
  fallbacks: [
    {
      finding: 'a'.repeat(20),
      fallbacks: [
        { title: 'Other SMS', setUp: { likely: 1 }, work: { likely: 1 } },
        { title: 'E-mail codes', setUp: { likely: 8 }, work: { likely: 32 } },
      ],
    },
  ],
  steps: [],
  notAvoidable: [
    { finding: 'a'.repeat(20), vendor: 'acme', capability: 'sms', mitigations: ['a mailing list', 'push'] },
  ],
} as unknown as Plan
/** The same vendors, and nobody else opens the door of the one. */
const GATEKEPT = tinyDb({
  acme: { services: { 'acme-sms': { capabilities: ['sms'], substitutability: 'gatekeeper' } } },
  bigcloud: { services: { 'bigcloud-compute': { capabilities: ['compute'] } } },
})

describe('decisions', () => {
  it('name proposal, effort, effect, who answers for what is lost, and a day', () => {
    const declared = FULL.declared!
    expect(asked({ ...NAMED, declared })).toEqual([
      {
        severity: 'critical',
        about: 'ACME',
        companies: ['acme-holding'],
        proposed: [
          { strong: 'Fix' },
          ': open another way: E-mail codes; look into HF106 Verification fails open at web/login.ts',
        ],
        effort: '2 to 10 days if begun after the letter (assumption)',
        effect: 'sms served without ACME',
        owner: { name: 'Grace', isProposed: false },
        date: 'by 2026-01-29',
      },
    ])
  })

  it('tell the hours of the same way out where the plan knows it, not of another', () => {
    expect(asked(NAMED, FULL_DB, PLAN)[0]!.effort).toBe(
      'about 40 hours of work now; 2 to 10 days if begun after the letter (assumption)',
    )
  })

  it('propose a role where nobody is declared, and say that it is a proposal', () => {
    const { declared: _, ...silent } = NAMED
    const [decision] = asked(silent)
    expect(decision!.owner).toEqual({ name: 'engineering lead', isProposed: true })
    const text = decisionBlocks([decision!], [])
      .map((block) => JSON.stringify(block))
      .join()
    expect(text).toContain('engineering lead (proposed)')
    expect(text).toContain('the board names a person')
    expect(text).not.toMatch(/to be (?:set|named)/)
  })

  it('begin with naming whoever is not known, with one line for all of them', () => {
    const [first, ...rest] = asked(FULL)
    expect(first).toMatchObject({ about: 'whoever serves dns', date: 'by 2026-01-29' })
    expect(first!.severity).toBeUndefined()
    expect(textOf(first!.proposed)).toContain('Name the company behind each')
    expect(rest.map(({ about }) => about)).toEqual(['ACME'])
  })

  it('name whoever a deployment chooses, and nobody where a company is known', () => {
    const essential = FULL.headline.essential.map((one) => ({ ...one, state: 'falls' as const }))
    expect(asked({ ...FULL, headline: { ...FULL.headline, essential } })[0]!.about).toBe('whoever serves dns')
    expect(asked(NAMED).map(({ about }) => about)).toEqual(['ACME'])
  })

  it('propose no fix of a gatekeeper: acceptance until a day, and what softens the loss', () => {
    const [decision] = asked(NAMED, GATEKEPT, PLAN)
    expect(textOf(decision!.proposed)).toBe(
      'Accept the loss of sms for a time, since nobody else has the same reach; soften it: a mailing list, push; look into HF106 Verification fails open at web/login.ts',
    )
    expect(decision).toMatchObject({
      effort:
        'none to accept it; what softens it is not estimated: the owner brings hours; if it comes: 2 to 10 days by the clock without it, of which 2 to 10 days are work of the team (assumption)',
      date: 'by 2026-01-29; holds until 2027-01-15',
    })
    expect(textOf(asked(NAMED, GATEKEPT)[0]!.proposed)).toMatch(/soften it: E-mail codes; look into HF106 /)
  })

  it('take gatekeepers of one capability as one decision, others one by one', () => {
    const second = { ...NAMED.companies[0]!, company: 'bigcloud', vendors: ['acme', 'bigcloud'] }
    const companies = [NAMED.companies[0]!, second]
    expect(asked({ ...NAMED, companies }, GATEKEPT)).toHaveLength(1)
    expect(asked({ ...NAMED, companies })).toHaveLength(2)
  })

  it('name a sum only where the owners declared what a day is worth', () => {
    expect(asked(NAMED)[0]!.atRisk).toBeUndefined()
    expect(asked({ ...NAMED, declared: { revenue: { perDay: 24_000, currency: 'EUR' } } })[0]!.atRisk).toBe(
      'EUR 40,000 to 240,000 (declared revenue per day, estimated days without it)',
    )
  })

  it('estimate no sum where nothing essential stops', () => {
    const headline = { essential: [], soleStoppers: [] }
    const declared = { revenue: { perDay: 1, currency: 'EUR' } }
    expect(asked({ ...FULL, headline, declared })[0]!.atRisk).toBe('not estimated')
  })

  it('estimate no sum where one of several ways to the users closes, and the product goes on', () => {
    const essential = [
      { ...NAMED.headline.essential[0]!, capability: 'app-store' as const, stoppedBy: ['acme-holding'] },
    ]
    const headline = { essential, soleStoppers: ['acme-holding'] }
    const components = [...FULL.components, { id: 'site', path: 'site', kind: 'web-app' as const, name: 'site' }]
    const declared = { revenue: { perDay: 24_000, currency: 'EUR' } }
    expect(asked({ ...NAMED, headline, components, declared })[0]!.atRisk).toBe('not estimated')
    expect(asked({ ...NAMED, headline, declared })[0]!.atRisk).toMatch(/^EUR /)
  })

  it('propose to accept or insure where there is no way out', () => {
    const companies = NAMED.companies.map(({ firstStep: _, ...one }) => one)
    expect(textOf(asked({ ...NAMED, companies })[0]!.proposed)).toBe('Accept or insure, and mitigate')
  })

  it('are not asked again where somebody has accepted it', () => {
    const suppressed = { by: 'acceptance', owner: 'Ada', reason: 'known', expires: '2026-06-01' } as const
    const findings = NAMED.findings.map((one) => ({ ...one, suppressed }))
    expect(asked({ ...NAMED, findings })).toEqual([])
    expect(decisionBlocks([], [])).toEqual([])
    expect(JSON.stringify(askedLine([]))).toContain('No decision asked.')
  })

  it('say no day where a saved assessment has none', () => {
    const subject = { ...NAMED.subject, asOf: 'soon' }
    expect(asked({ ...NAMED, subject })[0]!.date).toBe('by 14 days after the assessment')
  })

  it('stand on the first page, each with what, how much, who and when', () => {
    const blocks = askedLine(asked(FULL))
    expect(blocks.map(({ kind }) => kind)).toEqual(['lead', 'table'])
    const [lead, table] = blocks as unknown as [{ text: Inline }, { rows: Inline[][] }]
    expect(textOf(lead.text)).toBe('2 decisions asked:')
    expect(table.rows.map((row) => row.map(textOf))).toEqual([
      [
        '1',
        'Name the company behind each, in holdfast.yaml (declaredVendors), and audit again (whoever serves dns)',
        'a few hours (assumption)',
        'engineering lead (proposed)',
        'by 2026-01-29',
      ],
      expect.arrayContaining(['2', expect.stringMatching(/\(ACME\)$/)]),
    ])
  })

  it('stand there as many as there is room for, the rest counted', () => {
    const one = asked(FULL)[0]!
    expect(JSON.stringify(askedLine(Array.from({ length: 7 }, () => one)).at(-1))).toContain('And 2 more decisions')
    expect(askedLine(Array.from({ length: 5 }, () => one))).toHaveLength(2)
  })
})
