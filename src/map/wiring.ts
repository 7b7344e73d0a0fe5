import type { PlacedCodeFact } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { groupBy } from '../util/sort.js'
import type { Components } from './components.js'
import { adapters, failovers, switches } from './wiring-choices.js'
import { copiesInStores, copiesOfImages, mirrorsOfImages } from './wiring-copies.js'
import { type Grouped, type Grouping, vendorsOf, type Wired } from './wiring-group.js'

/** More vendors than these behind one choice are a menu, not a shared load. */
const MOST_SHARING = 4

/** Evidence that the same artefact goes to several places: images or packages pushed to more than one registry. */
export function isPushed(match: Match): boolean {
  return match.capability === 'registry' && match.evidence.context?.startsWith('push') === true
}

/**
 * Groups by evidence, never by number: `copies` where one artefact goes to several registries or stores, `failover` where a
 * call or a pull is made again elsewhere, `split` where code chooses among providers by chance or weight, `switchable` where
 * code lists the providers or puts them behind one interface, and where files do nothing but list them. The first that holds
 * for a dependency stands: what takes over by itself says more than what somebody must choose.
 */
export function groupings<T extends Wired>(
  all: readonly T[],
  facts: readonly PlacedCodeFact[],
  components: Components,
  listed: ReadonlySet<T> = new Set(),
): Map<T, Grouping> {
  const found = new Map<T, Grouping>()
  const keep = (groups: readonly Grouped<T>[]) => {
    for (const [members, grouping] of groups) {
      const free = members.filter((one) => !found.has(one))
      if (vendorsOf(free) > 1) for (const one of free) found.set(one, grouping)
    }
  }
  const pushing = all.filter((one) => one.matches.some(isPushed))
  if (vendorsOf(pushing) > 1) keep([[pushing, { kind: 'copies', purpose: 'published images', proof: [] }]])
  const factsOf = groupBy(
    facts.filter((fact) => PRODUCT_PLACES.has(fact.place)),
    (fact) => components.ofFile(fact.location.path, fact.place).id,
  )
  for (const [component, members] of groupBy(all, (one) => one.component.id)) {
    const own = factsOf.get(component) ?? []
    const ofDetail = (start: string) => own.filter((fact) => fact.detail.startsWith(start))
    keep(copiesOfImages(members, ofDetail('copies:')))
    keep(mirrorsOfImages(members, ofDetail('mirror:')))
    keep(failovers(members, ofDetail('failover:')))
    keep(shares(members, own))
    keep(copiesInStores(members))
    keep(switches(members, ofDetail('switch:')))
    keep(adapters(members, ofDetail('adapter')))
    keep(lists(members.filter((one) => listed.has(one) && one.role === 'runtime')))
  }
  return found
}

/** Traffic that code spreads over the vendors of a capability by chance or weight. */
function shares<T extends Wired>(all: readonly T[], facts: readonly PlacedCodeFact[]): readonly Grouped<T>[] {
  const choices = facts.filter((fact) => fact.kind === 'choice' && !fact.detail.includes(':'))
  return [...groupBy(all, (one) => one.capability)].flatMap(([capability, members]): Grouped<T>[] => {
    if (vendorsOf(members) > MOST_SHARING) return []
    const proof = choices.filter((fact) => fact.detail.split(',').includes(capability))
    return proof.length === 0 ? [] : [[members, { kind: 'split', purpose: 'shared traffic', proof }]]
  })
}

/** Vendors of a capability that show only in lists, of which a deployment or a user takes one. */
function lists<T extends Wired>(listed: readonly T[]): readonly Grouped<T>[] {
  return [...groupBy(listed, (one) => one.capability).values()].map((members) => [
    members,
    { kind: 'switchable', purpose: 'one of a list', proof: [] },
  ])
}
