import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { PLAN_FORMATS } from '../../src/report/plan/index.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { FULL_PLAN } from '../support/full-options.js'
import { render } from './render.js'

/** The same changes, after which as many essential capabilities survive as before. */
const FLAT: Plan = {
  ...FULL_PLAN,
  notAvoidable: [],
  steps: FULL_PLAN.steps.map((one) => ({ ...one, survivingBefore: 0, survivingAfter: 0, saves: [] })),
  frontier: FULL_PLAN.frontier.map((one) => ({ ...one, surviving: 0 })),
}
const options = { db: FULL_DB, width: 2000, colour: 0 } as const

describe('a plan that raises no number of survivors', () => {
  it('says what its hours buy, by function and company, and shows no column of noughts', async () => {
    const text = await render('markdown', FULL, { plan: FLAT })
    expect(text).toContain('What the hours buy is no outage, or a shorter one, of sms when ACME leaves.')
    expect(text).toMatch(/\| 1 \| E-mail codes \| 16 \| sms without ACME \| 1 \| 2 to 10 days \|/)
    expect(text).not.toMatch(/0 → 0|and 0 after|0 of \d+ \|$/m)
  })

  it('says why: who is not known, and for whom these changes are no proof', async () => {
    const text = await render('markdown', FULL, { plan: FLAT })
    expect(text).toContain('of 1 nobody knows yet who serves it')
    expect(text).toContain('for sms these changes are a way out that is not proved to stand by itself')
  })

  it('claims nothing of what is essential where nobody is known to serve it', async () => {
    const essential = FULL.headline.essential.map((one) => ({ ...one, state: 'not-seen' as const, stoppedBy: [] }))
    const text = await render('markdown', { ...FULL, headline: { essential, soleStoppers: [] } }, { plan: FLAT })
    expect(text).toContain('These changes are about nothing essential: of 3 essential capabilities nobody knows yet')
    expect(text).not.toMatch(/None of the 3|0 survive/)
  })

  it('says so in a plan of its own, where no assessment is at hand', () => {
    for (const text of [PLAN_FORMATS.terminal(FLAT, options), PLAN_FORMATS.markdown(FLAT, options)]) {
      expect(text.replace(/\s+/g, ' ')).toContain('What the hours buy is no outage')
      expect(text).not.toMatch(/→|after these changes|capabilities that survive \(line\)/)
    }
  })
})

describe('a plan that does', () => {
  it('says how many survive before and after, in words', async () => {
    const text = await render('markdown', FULL, { plan: FULL_PLAN })
    expect(text).toMatch(/0 survive the loss of any one company today, and 1 after these changes\./)
    expect(text).toMatch(/\| 1 of \d+, was 0 \|/)
    expect(text).not.toContain('→')
  })

  it('tells the board which of its steps the decisions are about', async () => {
    expect(await render('markdown', FULL, { plan: FULL_PLAN })).toContain(
      'Of 1 step, 1 is about what is critical or high, as the decisions are.',
    )
    const findings = FULL.findings.map((one) => ({ ...one, severity: 'medium' as const }))
    expect(await render('markdown', { ...FULL, findings }, { plan: FULL_PLAN })).toContain(
      'The board need not decide over this plan',
    )
  })
})

describe('common causes', () => {
  const cause = { kind: 'upstream' as const, id: 'bigcloud', organisations: ['acme', 'bigcloud'], surviving: [] }
  const withCauses = (causes: object[]) => ({ ...FULL, headline: { ...FULL.headline, causes } }) as typeof FULL

  it('that stop nothing essential are a sentence, no row of dashes', async () => {
    const text = await render('markdown', withCauses([{ ...cause, lost: [] }]))
    expect(text).toContain(
      'These stop no essential capability that was seen: upstream BIGCLOUD (2 vendors: ACME and BIGCLOUD).',
    )
    expect(text).not.toContain('| Who goes |')
  })

  it('that stop something are a row', async () => {
    const text = await render('markdown', withCauses([{ ...cause, lost: ['sms'] }]))
    expect(text).toContain('| Upstream BIGCLOUD | 2 vendors: ACME and BIGCLOUD | sms | none that was seen |')
  })
})
