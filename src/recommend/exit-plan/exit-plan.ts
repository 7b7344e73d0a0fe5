import type { Assessment } from '../../model/assessment.js'
import { EXIT_PHASES, type ExitPhase } from '../../model/exit-phases.js'
import type { ExitPlan, ExitStep } from '../../model/exit-plan.js'
import type { VendorDb, VendorFacts } from '../../model/vendor-db.js'
import { afterwards } from './afterwards.js'
import { beforehand } from './beforehand.js'
import { type ExitFacts, factsOf } from './facts.js'
import { firstDay } from './first-day.js'
import { firstHour } from './first-hour.js'
import { firstWeek } from './first-week.js'
import { objectivesOf, recoveryOf } from './objectives.js'
import { credentialsOf, placesOf } from './places.js'
import { merged } from './steps.js'
import { termsOf } from './terms.js'

const STEPS: Readonly<Record<ExitPhase, (facts: ExitFacts) => ExitStep[]>> = {
  beforehand,
  'first-hour': firstHour,
  'first-day': firstDay,
  'first-week': firstWeek,
  afterwards,
}

/** How this product leaves the vendor: templates of the capabilities that it needs, filled from what the assessment knows. */
export function exitPlanOf(assessment: Assessment, vendor: VendorFacts, db: VendorDb, version: string): ExitPlan {
  const facts = factsOf(assessment, vendor, db)
  return {
    schemaVersion: 1,
    tool: { name: 'holdfast', version, vendorDbDate: assessment.tool.vendorDb.date },
    subject: { name: assessment.subject.name, asOf: assessment.subject.asOf },
    vendor: { id: vendor.id, name: vendor.name },
    required: [...facts.required],
    optional: [...facts.optional],
    ...termsOf(facts),
    objectives: objectivesOf(facts),
    phases: EXIT_PHASES.map((phase) => ({ phase, steps: merged(STEPS[phase](facts)) })),
    credentials: credentialsOf(facts),
    places: placesOf(facts),
    recovery: recoveryOf(facts),
  }
}
