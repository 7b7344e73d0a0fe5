import type { Dependency } from '../model/dependency-map.js'
import { factsOf, type Ground } from './ground.js'
import type { Coupling } from './recovery/common-steps.js'
import { type RecoveryEstimate, recoveryOf } from './recovery.js'

/** Recovery of what these dependencies on one vendor serve, by all that is known of them: declarations, contracts, and the code. */
export function estimateOf(group: readonly Dependency[], ground: Ground): RecoveryEstimate {
  const { config, inventory, asOf, db } = ground
  const first = group[0]!
  const { service, vendor } = factsOf(first, db)
  return recoveryOf(service, vendor, first.capability, {
    config,
    inventory,
    asOf,
    db,
    coupling: couplingOf(group),
  })
}

/** How many source files touch the vendor, by the dependency that shows most; undefined where that was not counted. */
export function couplingOf(group: readonly Pick<Dependency, 'coupling'>[]): Coupling | undefined {
  const files = Math.max(0, ...group.map(({ coupling }) => coupling?.modules ?? 0))
  return files === 0 ? undefined : { files }
}
