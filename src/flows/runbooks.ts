import type { Assessment } from '../model/assessment.js'
import type { ExitPlan } from '../model/exit-plan.js'
import type { VendorDb } from '../model/vendor-db.js'
import { exitPlanOf } from '../recommend/exit-plan/exit-plan.js'

/** The formats in which runbooks are folded away; elsewhere they would bury the report. */
export const WITH_RUNBOOKS: ReadonlySet<string> = new Set(['html'])

/** How many companies get one in a report. Assumption: as many as its first page shows. */
const COMPANIES = 3

/** Exit plans for the worst companies: of each the vendor by which most stops. */
export function runbooks(assessment: Assessment, db: VendorDb, version: string): ExitPlan[] {
  return assessment.companies.slice(0, COMPANIES).flatMap(({ vendors }) => {
    const stops = (vendor: string) =>
      assessment.dependencies.filter((one) => one.vendor === vendor && one.usage === 'required' && one.role !== 'build')
        .length
    const [gravest] = [...vendors].sort((a, b) => stops(b) - stops(a))
    const facts = gravest === undefined ? undefined : db.vendor(gravest)
    return facts === undefined ? [] : [exitPlanOf(assessment, facts, db, version)]
  })
}
