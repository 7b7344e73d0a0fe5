import type { CutSet, EssentialCapability } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { Dependency, DependencyMap } from '../model/dependency-map.js'
import type { PlacedCodeFact, PlacedEvidence } from '../model/evidence.js'
import type { InventoryEntry } from '../model/inventory.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../model/vendor-db.js'

/** What is judged: the map, and what was read and declared besides. */
export interface Facts {
  readonly map: DependencyMap
  /** What code does around vendors and controls. */
  readonly codeFacts: readonly PlacedCodeFact[]
  /** Everything that readers saw, recognised or not. */
  readonly evidence: readonly PlacedEvidence[]
  /** Every path of the product, read or not. */
  readonly files: readonly string[]
  /** What the owners declared. */
  readonly config: Config
  /** Contracts that their inventory lists; absent: they gave none. */
  readonly inventory?: readonly InventoryEntry[]
  /** The day of everything that depends on the day, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What rules judge: the facts, what is essential in them, and what falls when who leaves. */
export interface Ground extends Facts {
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
