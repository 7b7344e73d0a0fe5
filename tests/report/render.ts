import type { Assessment } from '../../src/model/assessment.js'
import type { Finding } from '../../src/model/finding.js'
import type { Verdict } from '../../src/model/verdict.js'
import { FORMATS, type FormatId } from '../../src/report/index.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

/** The gate broke on the sole vendor. */
export const VERDICT: Verdict = {
  failOn: 'critical',
  passed: false,
  broken: ['a'.repeat(20)],
  reasons: ['1 critical finding (--fail-on critical).'],
  isComplete: false,
}

/** Renders the full assessment, or another, with whatever options a test is about. */
export async function render(format: FormatId, assessment: Assessment = FULL, options: object = {}): Promise<string> {
  const formatted = await FORMATS[format]()
  return formatted(assessment, { db: FULL_DB, verdict: VERDICT, width: 80, colour: 0, isVerbose: false, ...options })
}

/** The full assessment with findings of the test's own. */
export const withFindings = (findings: readonly Finding[]): Assessment => ({ ...FULL, findings })
/** The findings of the full assessment, by what they are about. */
export const [sole, failOpen, many, warning] = FULL.findings as [Finding, Finding, Finding, Finding]
