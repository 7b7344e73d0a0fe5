import type { Confidence } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import { groupBy } from '../util/sort.js'

/** What weighing evidence against other evidence needs to know of a dependency in the making. */
export interface Weighed {
  readonly component: { readonly id: string }
  readonly vendor: string
  readonly service: string
  readonly matches: readonly Match[]
  readonly confidence: Confidence
}

/** By convention of the vendor files: the account as such, seen in credentials and the core of a kit. */
const ACCOUNT = /-account$/

/**
 * Weighs evidence that leaves the vendor or the service open against what else was seen. Credentials and the core of a kit say
 * nothing new where one component shows what they are for; a bucket that could be anybody's is most likely that of the cloud
 * whose account the product has.
 */
export function corroborate<T extends Weighed>(groups: readonly T[]): T[] {
  const byVendor = groupBy(groups, (one) => one.vendor)
  return groups.map((one) => {
    if (!one.matches.every((match) => match.assumed)) return one
    const others = byVendor.get(one.vendor)!.filter((other) => other !== one)
    if (ACCOUNT.test(one.service)) return isExplained(one, others) ? { ...one, confidence: 'low' } : one
    return one.confidence === 'low' && others.some((other) => ACCOUNT.test(other.service))
      ? { ...one, confidence: 'medium' }
      : one
  })
}

function isExplained(account: Weighed, others: readonly Weighed[]): boolean {
  return others.some(
    (other) =>
      other.component.id === account.component.id &&
      other.confidence !== 'low' &&
      !other.matches.every((match) => match.assumed),
  )
}
