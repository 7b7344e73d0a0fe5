import type { ExitStep } from '../../model/exit-plan.js'
import { type ExitFacts, subjectsOf } from './facts.js'
import { findingSteps } from './finding-steps.js'
import { fittingSteps } from './fitting.js'
import { stepOf } from './steps.js'
import { takeOut } from './take-out.js'
import type { StepTemplate } from './template.js'
import { EXIT_TEMPLATES } from './templates.js'

/** First day: take out what can be taken, turn names, change credentials, tell people. */
export function firstDay(facts: ExitFacts): ExitStep[] {
  const capabilities = subjectsOf(facts)
  return [
    ...findingSteps(facts, 'first-day'),
    ...takeOut(facts),
    ...capabilities.flatMap((capability) => fittingSteps(facts, capability, EXIT_TEMPLATES[capability].names)),
    stepOf(ROTATE),
    stepOf(TELL, {
      capabilities,
      details: capabilities.flatMap((one) => {
        const { tell } = EXIT_TEMPLATES[one]
        return tell === undefined ? [] : [`${facts.db.capability(one).title}: ${tell}`]
      }),
    }),
    stepOf(DUTIES),
  ]
}

const ROTATE: StepTemplate = {
  title: 'Rotate credentials that the vendor issued or stores',
  text: 'A lost account counts as read by others. First what signs and pays, then what reads data, then the rest; names under «Credentials».',
  hours: [1, 16],
  by: 'security lead',
}

const TELL: StepTemplate = {
  title: 'Tell customers',
  text: 'What does not work, since when, what is safe, what they can do, when they hear again. Facts only: no guess about grounds, no word against the vendor. By a channel that stands without it.',
  hours: [0.5, 4],
  by: 'support lead',
}

const DUTIES: StepTemplate = {
  title: 'See who must be told',
  text: 'Contracts with customers (service levels, sub-processors), insurers, and where personal data is out of reach or exposed the data protection authority: GDPR Art. 33 gives 72 hours.',
  hours: [1, 8],
  by: 'counsel',
}
