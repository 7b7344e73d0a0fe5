import type { ExitStep } from '../../model/exit-plan.js'
import { type ExitFacts, subjectsOf } from './facts.js'
import { stepOf } from './steps.js'
import { EXIT_TEMPLATES } from './templates.js'

/** Afterwards: whether and how to come back, what to delete, what was learnt. */
export function afterwards(facts: ExitFacts): ExitStep[] {
  const capabilities = subjectsOf(facts)
  return [
    stepOf({
      title: 'Decide whether to come back',
      text: 'Only with a written answer of the vendor that names ground and end, and never as the only one again.',
      hours: [1, 8],
      by: 'product owner',
    }),
    stepOf(
      {
        title: 'Come back in steps',
        text: 'Compare data on both sides, move a small part, wait, move the rest; the substitute stays contracted and drilled (holdfast.yaml: fallbacks, lastDrill).',
        hours: [8, 80],
        by: 'engineer on call',
      },
      {
        capabilities,
        details: capabilities.map((one) => `${facts.db.capability(one).title}: ${EXIT_TEMPLATES[one].back}`),
      },
    ),
    stepOf({
      title: 'Purge what is left with the vendor',
      text: 'Once the move is proved, and ask for a written confirmation; unless under a legal hold or retention duty.',
      hours: [1, 16],
      by: 'counsel',
    }),
    stepOf({
      title: 'Write down what this plan had wrong',
      text: 'Hours, commands, names. Put the hours right under recoverySteps in holdfast.yaml.',
      hours: [1, 4],
      by: 'incident lead',
    }),
  ]
}
