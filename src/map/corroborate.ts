import type { Confidence } from '../model/dependency-map.js'
import type { SignalKind } from '../model/evidence.js'
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

/** A key to the account, by the name of a variable or of the class that takes it. */
const KEYS = /access_?key|secret_?key|_secret$|StaticCredentials|BasicAWSCredentials|^go:.*\/credentials$/i

/** Evidence that code reaches the account. */
const CLIENTS: ReadonlySet<SignalKind> = new Set(['import', 'client', 'package'])

/**
 * Weighs evidence that leaves the vendor or the service open against what else was seen. Credentials and the core of a kit say
 * nothing new where one component shows what they are for; a bucket that could be anybody's is most likely that of the cloud
 * whose account the product has. Clients that nobody gives a key take it from the machine they run on: the product runs there.
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
  return (
    !isOfTheMachine(account, others) &&
    others.some(
      (other) =>
        other.component.id === account.component.id &&
        other.confidence !== 'low' &&
        !other.matches.every((match) => match.assumed),
    )
  )
}

function isOfTheMachine(account: Weighed, others: readonly Weighed[]): boolean {
  const hasClient = account.matches.some(
    ({ evidence }) => CLIENTS.has(evidence.kind) && evidence.use === 'called' && evidence.place === 'source',
  )
  return hasClient && ![account, ...others].some((one) => one.matches.some(isKey))
}

/** A key that the product takes; one that a script hands on is the developer's own. */
function isKey({ evidence }: Match): boolean {
  return KEYS.test(evidence.value) && !SCRIPT.test(evidence.location.path)
}
const SCRIPT = /\.(?:sh|bash|zsh|ps1)$/
