import type { Capability } from '../../model/capability.js'
import type { ExitStep } from '../../model/exit-plan.js'
import type { StepTemplate } from './template.js'

/** What a step is about, besides what its template says. */
export interface StepFacts {
  readonly capabilities?: readonly Capability[]
  readonly rule?: string
  /** What of this product it is about: titles of findings, names of services. */
  readonly details?: readonly string[]
}

/** A step of the plan from a step of a template. */
export function stepOf(template: StepTemplate, { capabilities = [], rule, details = [] }: StepFacts = {}): ExitStep {
  return {
    title: template.title,
    text: template.text,
    capabilities: [...capabilities],
    commands: [...(template.commands ?? [])],
    hours: [...template.hours],
    by: template.by,
    ...(template.source === undefined ? {} : { source: { ...template.source } }),
    ...(rule === undefined ? {} : { rule }),
    details: [...details],
  }
}

/** Steps in their order, those that several capabilities ask for in the same words once. */
export function merged(steps: readonly ExitStep[]): ExitStep[] {
  const byText = new Map<string, ExitStep>()
  for (const step of steps) {
    const key = `${step.title}\n${step.text}`
    const known = byText.get(key)
    byText.set(key, known === undefined ? step : joined(known, step))
  }
  return [...byText.values()]
}

function joined(one: ExitStep, other: ExitStep): ExitStep {
  return {
    ...one,
    capabilities: [...new Set([...one.capabilities, ...other.capabilities])],
    details: [...new Set([...one.details, ...other.details])],
  }
}
