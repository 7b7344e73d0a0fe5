import type { CutSet, EssentialCapability } from '../model/assessment.js'
import type { Dependency, DependencyMap } from '../model/dependency-map.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../model/vendor-db.js'

/** What rules judge: the map, what is essential in it, and what falls when who leaves. */
export interface Ground {
  readonly map: DependencyMap
  readonly db: VendorDb
  readonly cutSets: readonly CutSet[]
  readonly essential: readonly EssentialCapability[]
}

/** Dependencies that are proved well enough to judge. */
export function provenDependencies(ground: Ground): readonly Dependency[] {
  return ground.map.dependencies.filter((dependency) => dependency.confidence !== 'low')
}

/** What the database knows of a dependency's service. */
export function factsOf(
  dependency: Dependency,
  db: VendorDb,
): { readonly service: ServiceFacts; readonly vendor: VendorFacts } {
  return db.service(dependency.service)!
}
