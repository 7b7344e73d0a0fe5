import type { ExitPlan } from '../../model/exit-plan.js'
import type { ExitFacts } from './facts.js'

/**
 * Notice, and days in which content can be fetched: as the assessment has them (a declared contract goes before public terms), else
 * the hardest of the vendor's public terms. A company without a finding has no terms in the assessment, and yet has terms.
 */
export function termsOf({ assessment, vendor }: ExitFacts): Pick<ExitPlan, 'noticeHours' | 'retrievalDays'> {
  const agreed = assessment.companies.find(({ vendors }) => vendors.includes(vendor.id))?.terms
  const terms = agreed === undefined ? (vendor.terms ?? []) : []
  const atOnce = agreed?.suspensionAtOnce ?? terms.some(({ immediateSuspension }) => immediateSuspension)
  const notice = atOnce ? 0 : (agreed?.noticeHours ?? least(terms.flatMap(({ noticeHours }) => noticeHours ?? [])))
  const retrieval = agreed?.retrievalDays ?? least(terms.flatMap(({ retrievalDays }) => retrievalDays ?? []))
  return {
    ...(notice === undefined ? {} : { noticeHours: notice }),
    ...(retrieval === undefined ? {} : { retrievalDays: retrieval }),
  }
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values)
}
