import type { Assessment } from '../model/assessment.js'
import type { Finding } from '../model/finding.js'
import type { Plan } from '../model/plan.js'

/** Dependencies that get a fallback by the steps of a plan: those by which each removed single point of failure hangs on its vendor. */
export function plannedFallbacks({ findings, dependencies }: Assessment, { steps }: Plan): string[] {
  const removed = new Set(steps.flatMap(({ removes }) => removes.map(({ finding }) => finding)))
  const chosen = findings.filter(({ fingerprint }) => removed.has(fingerprint))
  return dependencies
    .filter((one) =>
      chosen.some((finding) => finding.vendors[0] === one.vendor && functionsOf(finding).has(one.function)),
    )
    .map(({ id }) => id)
}

function functionsOf({ facts }: Finding): ReadonlySet<string> {
  return new Set(facts['functions'] as readonly string[] | undefined)
}
