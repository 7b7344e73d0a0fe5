import type { Capability } from '../../model/capability.js'
import type { ExitStep } from '../../model/exit-plan.js'
import { type ExitFacts, subjectsOf } from './facts.js'
import { findingSteps } from './finding-steps.js'
import { fittingSteps } from './fitting.js'
import { stepOf } from './steps.js'
import type { StepTemplate } from './template.js'
import { EXIT_TEMPLATES } from './templates.js'

const NAME_A_LEAD: StepTemplate = {
  title: 'Name who leads, and where you talk',
  text: 'One incident lead, one who writes down what is done and when, a channel that does not hang on this vendor. Mark the time: notice, retrieval and promises count from here.',
  hours: [0.1, 0.5],
  by: 'incident lead',
}

/** Capabilities whose loss leaves a door open or lets money out; what guards them is closed before anything else. */
const DOORS: readonly Capability[] = [
  'payments',
  'identity',
  'sms',
  'captcha',
  'attestation',
  'moderation',
  'crypto-web3',
]

function doorsFirst(capabilities: readonly Capability[]): Capability[] {
  const isDoor = (one: Capability) => DOORS.includes(one)
  return [...DOORS.filter((one) => capabilities.includes(one)), ...capabilities.filter((one) => !isDoor(one))]
}

/** Suspension or outage? Each documented answer of the vendor’s interfaces, and what speaks for which. */
function recognise({ services }: ExitFacts): ExitStep {
  const answers = services.flatMap(({ service }) =>
    (service.suspended ?? []).map(
      ({ status, code, meaning, source }) =>
        `${service.name} answers ${[status, code].filter((part) => part !== undefined).join(' ')}: ${meaning}${source.url === undefined ? '' : ` (${source.url})`}`,
    ),
  )
  return stepOf(
    {
      title: 'Tell a suspension from an outage',
      text: 'Look at the vendor’s status page, log in to its console as the owner, and read the mailboxes of owners, billing and abuse. No incident on the page and a refused log-in or a letter speak for a suspension. Keep the letter and every answer as evidence.',
      hours: [0.1, 0.5],
      by: 'engineer on call',
    },
    { details: [...new Set(answers)] },
  )
}

/** First hour: know what it is, close what must not stay open, secure what is still reachable, ask. */
export function firstHour(facts: ExitFacts): ExitStep[] {
  return [
    stepOf(NAME_A_LEAD),
    recognise(facts),
    ...findingSteps(facts, 'first-hour'),
    ...doorsFirst(subjectsOf(facts)).flatMap((capability) =>
      fittingSteps(facts, capability, EXIT_TEMPLATES[capability].close),
    ),
    appeal(facts),
  ]
}

/**
 * Where a suspended customer can turn. The words are the same for every ground: comply, appeal, export, leave in order; and for
 * sanctions and legal orders advice comes first.
 */
function appeal({ vendor }: ExitFacts): ExitStep {
  const route = vendor.appeal
  return stepOf(
    {
      title: 'Answer the letter and appeal',
      text: `${route?.how ?? 'No appeal route of this vendor is on file: reply to the letter itself and write to the support and notice addresses of the contract'}. Name what was complained of, what was done about it and what you ask for; one voice, in writing, with a copy elsewhere. If content is the ground: comply or contest, and export meanwhile. If sanctions or an order are: take legal advice first; a general licence or a humanitarian exemption may apply.`,
      hours: [0.5, 4],
      by: 'counsel',
    },
    { details: route?.url === undefined ? [] : [route.url] },
  )
}
