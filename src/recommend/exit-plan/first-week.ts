import type { ExitStep } from '../../model/exit-plan.js'
import { type ExitFacts, subjectsOf } from './facts.js'
import { fittingSteps } from './fitting.js'
import { stepOf } from './steps.js'
import { EXIT_TEMPLATES } from './templates.js'

/** First week: the substitute of each capability comes into use, and is tested before it carries traffic. */
export function firstWeek(facts: ExitFacts): ExitStep[] {
  const capabilities = subjectsOf(facts)
  return [
    ...capabilities.flatMap((capability) =>
      fittingSteps(facts, capability, EXIT_TEMPLATES[capability].move, substitutes(facts, capability)),
    ),
    stepOf(
      {
        title: 'Test before traffic moves',
        text: 'Each function once with a real transaction, with the vendor blocked; note how long it took beside the hours of this plan.',
        hours: [2, 40],
        by: 'engineer on call',
      },
      {
        capabilities,
        details: capabilities.map((one) => `${facts.db.capability(one).title}: ${EXIT_TEMPLATES[one].test}`),
      },
    ),
  ]
}

/** Ways out that the assessment names for the capability, else those of the vendor's file, each with what speaks for and against it. */
function substitutes({ findings, services, db }: ExitFacts, capability: string): string[] {
  const named = findings
    .filter((one) => one.rule === 'HF101' && one.capability === capability)
    .flatMap((one) => one.recommendations)
  const known = services
    .filter((one) => one.capability === capability)
    .flatMap(({ service }) => service.waysOut ?? [])
    .map(({ to, why, but }) => ({ title: db.service(to)?.service.name ?? to, why, but }))
  const ways = named.length > 0 ? named : known
  return [
    ...new Set(ways.map(({ title, why, but }) => `${title}: ${why}${but === undefined ? '' : `; against it: ${but}`}`)),
  ]
}
