import type { Capability } from '../../model/capability.js'
import type { ExitStep } from '../../model/exit-plan.js'
import type { ExitFacts } from './facts.js'
import { stepOf } from './steps.js'
import type { StepTemplate } from './template.js'

/** The steps of a template that fit how the services of the capability can be replaced. */
export function fittingSteps(
  { services }: ExitFacts,
  capability: Capability,
  templates: readonly StepTemplate[] = [],
  details: readonly string[] = [],
): ExitStep[] {
  const own = services.filter((one) => one.capability === capability)
  const isGatekept = own.length > 0 && own.every(({ service }) => service.substitutability === 'gatekeeper')
  const isDocumented = own.some(({ service }) => service.exit !== undefined)
  return templates
    .filter(({ fits }) => fits === undefined || fits === (isGatekept ? 'gatekeeper' : 'open'))
    .filter(({ unlessDocumented }) => !(unlessDocumented && isDocumented))
    .map((step) => stepOf(step, { capabilities: [capability], details }))
}
