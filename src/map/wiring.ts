import type { Capability } from '../model/capability.js'
import type { Wiring } from '../model/dependency-map.js'
import type { PlacedCodeFact } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { groupBy } from '../util/sort.js'
import type { Components } from './components.js'

/** What grouping needs to know of a dependency in the making. */
export interface Wired {
  readonly component: { readonly id: string }
  readonly vendor: string
  readonly capability: Capability
  readonly matches: readonly Match[]
}

/** Several dependencies that serve one function, with what proves that they do. */
export interface Grouping {
  readonly kind: Wiring
  readonly purpose: string
  readonly proof: readonly PlacedCodeFact[]
}

/** More vendors than these behind one choice are a menu, not a shared load. */
const MOST_SHARING = 4

/** Evidence that the same artefact goes to several places: images or packages pushed to more than one registry. */
export function isPushed(match: Match): boolean {
  return match.capability === 'registry' && match.evidence.context?.startsWith('push') === true
}

/**
 * Groups by evidence, never by number: `copies` where one artefact is pushed to several registries, `split` where code chooses
 * among providers of a capability by chance or weight.
 */
export function groupings<T extends Wired>(
  all: readonly T[],
  facts: readonly PlacedCodeFact[],
  components: Components,
): Map<T, Grouping> {
  const found = new Map<T, Grouping>()
  const pushing = all.filter((one) => one.matches.some(isPushed))
  if (vendorsOf(pushing) > 1)
    for (const one of pushing) found.set(one, { kind: 'copies', purpose: 'published images', proof: [] })
  const choices = facts.filter((fact) => fact.kind === 'choice' && PRODUCT_PLACES.has(fact.place))
  for (const members of groupBy(all, (one) => `${one.component.id}\n${one.capability}`).values()) {
    const { component, capability } = members[0]!
    const vendors = vendorsOf(members)
    if (vendors < 2 || vendors > MOST_SHARING) continue
    const proof = choices.filter(
      (fact) =>
        fact.detail.split(',').includes(capability) &&
        components.ofFile(fact.location.path, fact.place).id === component.id,
    )
    if (proof.length > 0) for (const one of members) found.set(one, { kind: 'split', purpose: 'shared traffic', proof })
  }
  return found
}

function vendorsOf(members: readonly Wired[]): number {
  return new Set(members.map((one) => one.vendor)).size
}
