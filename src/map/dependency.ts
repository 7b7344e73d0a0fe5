import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import type { ServiceUse } from './service-use.js'
import { type UsageContext, usageOf } from './usage.js'
import type { Grouping } from './wiring-group.js'

/** So many places are kept per dependency; the strongest come first. */
const MOST_EVIDENCE = 12

/** A use as a dependency: required or not, in which group, with its best evidence. */
export function dependencyOf(
  use: ServiceUse,
  about: Pick<UsageContext, 'vendorsOfCapability' | 'isSelfHosted' | 'isListedOnly'>,
  grouping: Grouping | undefined,
): Dependency {
  const { usage, reason } = usageOf(use.matches, {
    capability: use.capability,
    role: use.role,
    componentKind: use.component.kind,
    ...about,
  })
  // What a pipeline publishes to it needs, whatever else it takes from there.
  const isPublished = grouping?.kind === 'copies' && use.capability === 'registry'
  const evidence = onePerPlace(use.matches)
    .slice(0, MOST_EVIDENCE)
    .map((match): RecognisedEvidence => ({ ...match.evidence, signal: match.signal }))
  return {
    id: idOf(use),
    vendor: use.vendor,
    service: use.service,
    capability: use.capability,
    component: use.component.id,
    function: functionKey(use, grouping),
    role: use.role,
    ...(isPublished
      ? { usage: 'required' as const }
      : { usage, ...(reason === undefined ? {} : { usageReason: reason }) }),
    wiring: grouping?.kind ?? 'sole',
    confidence: use.confidence,
    evidence: evidence as [RecognisedEvidence, ...RecognisedEvidence[]],
  }
}

/** A place that shows the same signal twice, by two readers or two names of one import, is one proof. */
function onePerPlace(matches: readonly Match[]): readonly Match[] {
  const places = new Set<string>()
  return matches.filter(({ evidence: { location }, signal }) => {
    const place = `${location.path}:${location.line} ${signal}`
    return !places.has(place) && places.add(place) !== undefined
  })
}

/** Each service serves a purpose of its own until evidence groups it: two vendors are not a redundancy by their number. */
export function functionKey(use: ServiceUse, grouping: Pick<Grouping, 'purpose'> | undefined): string {
  return `${use.component.id}/${use.capability}/${grouping?.purpose ?? use.service}`
}

/** Id of a dependency. */
export function idOf({
  component,
  capability,
  service,
}: Pick<ServiceUse, 'capability' | 'service'> & { readonly component: { readonly id: string } }): string {
  return `${component.id}/${capability}/${service}`
}
