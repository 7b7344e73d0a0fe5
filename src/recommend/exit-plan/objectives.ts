import type { Capability } from '../../model/capability.js'
import type { ExitObjective, ExitPlan } from '../../model/exit-plan.js'
import type { Recovery } from '../../model/recovery.js'
import type { ExitFacts } from './facts.js'

/** Per capability: what the steps of recovery add up to, against what was promised (RTO) and what can be borne (MTPD). */
export function objectivesOf(facts: ExitFacts): ExitObjective[] {
  const longest = new Map<Capability, ExitPlan['recovery'][number]>()
  for (const one of recoveryOf(facts)) {
    const known = longest.get(one.capability)
    if (known === undefined || one.high > known.high) longest.set(one.capability, one)
  }
  return [...longest.values()].map(({ capability, low, likely, high }) => {
    const promisedHours = promised(facts, capability)
    const longestOutageHours = bearable(facts, capability)
    return {
      capability,
      recoveryHours: { low, likely, high },
      ...(promisedHours === undefined ? {} : { promisedHours }),
      ...(longestOutageHours === undefined ? {} : { longestOutageHours }),
    }
  })
}

/** The recovery steps of every function that hangs on the vendor alone. */
export function recoveryOf({ findings, required, optional }: ExitFacts): ExitPlan['recovery'] {
  const order = [...required, ...optional]
  return findings
    .filter((one) => one.rule === 'HF101' && one.capability !== undefined)
    .flatMap(({ capability, component = '.', facts }) => {
      const recovery = facts['recovery'] as Recovery | undefined
      if (recovery?.steps === undefined) return []
      const { low, likely, high, steps } = recovery
      return [{ capability: capability!, component, low, likely, high, steps: steps.map((one) => ({ ...one })) }]
    })
    .sort((a, b) => order.indexOf(a.capability) - order.indexOf(b.capability) || (a.component < b.component ? -1 : 1))
}

/** The shortest promise that covers the capability. */
function promised({ assessment }: ExitFacts, capability: Capability): number | undefined {
  return shortest(
    (assessment.declared?.promises ?? [])
      .filter((one) => one.capability === undefined || one.capability === capability)
      .map(({ withinHours }) => withinHours),
  )
}

/** The shortest outage that a business function which needs the capability cannot bear. */
function bearable({ assessment }: ExitFacts, capability: Capability): number | undefined {
  return shortest(
    (assessment.declared?.businessFunctions ?? [])
      .filter(({ needs }) => needs?.includes(capability))
      .flatMap(({ longestOutageHours }) => longestOutageHours ?? []),
  )
}

function shortest(hours: readonly number[]): number | undefined {
  return hours.length === 0 ? undefined : Math.min(...hours)
}
