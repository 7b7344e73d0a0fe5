import type { Component, Dependency, DependencyMap } from '../model/dependency-map.js'
import type { PlacedCodeFact } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'
import { type Components, findComponents, type PlacedMark } from './components.js'
import { corroborate } from './corroborate.js'
import { dependencyOf } from './dependency.js'
import { functionsOf } from './functions.js'
import { listedOnly } from './listed.js'
import { proveUses, type ServiceUse } from './service-use.js'
import { groupings } from './wiring.js'

/** What the map is drawn from. */
export interface MapInput {
  readonly product: string
  readonly matches: readonly Match[]
  readonly marks: readonly PlacedMark[]
  readonly codeFacts: readonly PlacedCodeFact[]
  /** The product is offered for others to deploy. */
  readonly isSelfHosted: boolean
}

/** Groups matches into dependencies of components, and dependencies into the functions they serve. */
export function buildMap(input: MapInput, db: VendorDb): DependencyMap {
  const components = findComponents(input.product, input.marks)
  const proven = corroborate(proveUses(input.matches, components, db))
  const vendorsOf = countVendors(proven)
  const listed = listedOnly(proven)
  const grouped = groupings(
    proven.filter((use) => use.confidence !== 'low'),
    input.codeFacts,
    components,
    listed,
  )
  const dependencies = proven
    .map((use) =>
      dependencyOf(
        use,
        { vendorsOfCapability: vendorsOf(use), isSelfHosted: input.isSelfHosted, isListedOnly: listed.has(use) },
        grouped.get(use),
      ),
    )
    .sort((a, b) => byText(a.id, b.id))
  return {
    components: usedComponents(components, dependencies),
    functions: functionsOf(dependencies, grouped),
    dependencies,
  }
}

/** How many vendors serve the capability of a use in its component. */
function countVendors(uses: readonly ServiceUse[]): (use: ServiceUse) => number {
  const vendors = new Map<string, Set<string>>()
  const key = (use: ServiceUse) => `${use.component.id}\n${use.capability}`
  for (const use of uses) {
    if (use.confidence === 'low') continue
    vendors.set(key(use), (vendors.get(key(use)) ?? new Set()).add(use.vendor))
  }
  return (use) => vendors.get(key(use))?.size ?? 1
}

function usedComponents(components: Components, dependencies: readonly Dependency[]): readonly Component[] {
  const used = new Set(dependencies.map((dependency) => dependency.component))
  return components.list.filter((component) => used.has(component.id) || component.kind !== 'unknown')
}
