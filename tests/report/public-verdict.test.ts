import { describe, expect, it } from 'vitest'
import { verdictLine } from '../../src/cli/audit-lines.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Verdict } from '../../src/model/verdict.js'
import { COMMENT_MARKER, commentOf } from '../../src/report/comment.js'
import { githubSummary } from '../../src/report/github-summary.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const OPEN = 'Sign-up lets everybody in without Acme'
const [first] = FULL.findings
const assessment: Assessment = {
  ...FULL,
  findings: [...FULL.findings, { ...first!, rule: 'HF106', fingerprint: 'open', title: OPEN }],
}
const verdict: Verdict = {
  failOn: 'critical',
  passed: false,
  broken: ['open'],
  reasons: [`1 critical new or worse finding (--fail-on critical): HF106 ${OPEN}; HF101 ${first!.title}.`],
  isComplete: true,
}
const options = { db: FULL_DB, verdict, width: 80, colour: 0 as const, isVerbose: false }

describe('what the gate says where anybody may read it', () => {
  it.each([
    ['the step summary', githubSummary(assessment, options)],
    ['a comment', commentOf(assessment, options)],
    ['standard error', verdictLine(verdict, assessment, false)],
  ])('names no finding that would help an attacker, and the others: %s', (_, text) => {
    expect(text).not.toContain('lets everybody in')
    expect(text).toContain('HF106 (not shown in public)')
    expect(text).toContain('depends on Acme alone')
  })

  it('names it where everything is asked for', () => {
    const all = { ...options, includeSensitive: true }
    for (const text of [
      githubSummary(assessment, all),
      commentOf(assessment, all),
      verdictLine(verdict, assessment, true),
    ])
      expect(text).toContain('lets everybody in')
  })

  it('bears the marker of a comment first, once, whatever the product is called', () => {
    const named = { ...assessment, subject: { ...assessment.subject, name: COMMENT_MARKER } }
    const text = commentOf(named, options)
    expect(text.startsWith(`${COMMENT_MARKER}\n`)).toBe(true)
    expect(text.split('<!--')).toHaveLength(2)
  })
})
