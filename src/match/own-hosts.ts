import type { AppliedCorrection } from '../model/assessment.js'
import type { PlacedEvidence } from '../model/evidence.js'
import type { Matches } from '../model/match.js'
import type { Corrected } from './corrections.js'
import { collectUnidentified } from './unidentified.js'

/**
 * Takes out calls of hosts that the owners declare as their own, also where the database knows the host: a domain of one's
 * own at a vendor's name is theirs to tell. Counts with them what would stand among the unidentified without their word.
 */
export function withoutOwnHosts(
  { matches, ofOwnHosts }: Pick<Matches, 'matches' | 'ofOwnHosts'>,
  ownHosts: readonly string[],
): Corrected {
  const counts = new Map<string, number>()
  const isOwn = (evidence: PlacedEvidence) => {
    const own = evidence.kind === 'host' ? ownHosts.find((host) => isAtOrBelow(evidence.value, host)) : undefined
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1)
    return own !== undefined
  }
  const kept = matches.filter(({ evidence }) => !isOwn(evidence))
  for (const fact of ofOwnHosts) if (collectUnidentified([fact]).length > 0) isOwn(fact)
  const applied = [...counts].map(
    ([host, places]): AppliedCorrection => ({
      what: `first-party host: ${host}`,
      reason: 'declared as a host of the product’s own',
      places,
    }),
  )
  return { matches: kept, applied }
}

/** Whether a host, with or without a path behind it, is the named one or stands below it. */
function isAtOrBelow(value: string, host: string): boolean {
  const name = value.split('/', 1)[0]!
  return name === host || name.endsWith(`.${host}`)
}
