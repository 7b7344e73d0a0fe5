import type { ExitStep } from '../../model/exit-plan.js'
import { type ExitFacts, subjectsOf } from './facts.js'
import { findingSteps } from './finding-steps.js'
import { fittingSteps } from './fitting.js'
import { stepOf } from './steps.js'
import type { StepTemplate } from './template.js'
import { EXIT_TEMPLATES } from './templates.js'

const WHO_HEARS: StepTemplate = {
  title: 'Make sure that a warning is read and an answer can be given',
  text: 'Two owners of the account, a mailbox that people read and that does not hang on this vendor, a second way to pay, this plan printed or kept elsewhere.',
  hours: [1, 8],
  by: 'product owner',
}

/** What helps only if it was done before: copies, second contracts, short TTLs, and what findings ask for. */
export function beforehand(facts: ExitFacts): ExitStep[] {
  return [
    stepOf(WHO_HEARS),
    ...findingSteps(facts, 'beforehand'),
    ...subjectsOf(facts).flatMap((capability) => fittingSteps(facts, capability, EXIT_TEMPLATES[capability].prepare)),
  ]
}
