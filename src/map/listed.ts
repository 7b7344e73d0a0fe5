import type { Capability } from '../model/capability.js'
import type { Match } from '../model/match.js'

/** From so many vendors of one capability in one file on, the file lists what may be chosen. */
const LIST = 3

/** What is asked of a dependency in the making. */
interface Listed {
  readonly vendor: string
  readonly capability: Capability
  readonly matches: readonly Match[]
}

/**
 * Tells which dependencies show only in files that name several vendors of the same capability: lists of adapters, providers
 * or log-in services, of which a deployment or a user takes one. An infrastructure order (`resource`) is never a list.
 */
export function listedOnly<T extends Listed>(all: readonly T[]): ReadonlySet<T> {
  const vendors = new Map<string, Set<string>>()
  const key = (one: Listed, match: Match) => `${match.evidence.location.path}\n${one.capability}`
  for (const one of all) {
    for (const match of one.matches) {
      const seen = vendors.get(key(one, match))
      if (seen) seen.add(one.vendor)
      else vendors.set(key(one, match), new Set([one.vendor]))
    }
  }
  return new Set(
    all.filter((one) =>
      one.matches.every((match) => match.evidence.kind !== 'resource' && vendors.get(key(one, match))!.size >= LIST),
    ),
  )
}
