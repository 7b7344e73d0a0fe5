import type { CutSet, EssentialCapability } from '../model/assessment.js'
import { CAPABILITIES, type Capability } from '../model/capability.js'
import type { DependencyMap, FunctionState } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyOf } from '../util/organisations.js'
import { byText } from '../util/sort.js'

/**
 * The essential capabilities: expected of the kinds of components or declared, never derived from what was detected, so that
 * seeing less cannot look better. A capability survives when every required function of it does; one that nobody was seen to
 * serve is `not-seen`, and one from which a deployment must choose counts as falling.
 */
export function essentialCapabilities(
  map: DependencyMap,
  cutSets: readonly CutSet[],
  db: VendorDb,
  declared: readonly Capability[],
): EssentialCapability[] {
  return CAPABILITIES.flatMap((capability) => {
    const expectedBy = expecting(capability, map, db, declared)
    if (expectedBy.length === 0) return []
    const stoppedBy = soleStoppersOf(capability, map, cutSets, db)
    return [{ capability, state: stateOf(capability, map, stoppedBy), expectedBy, stoppedBy }]
  })
}

function expecting(
  capability: Capability,
  map: DependencyMap,
  db: VendorDb,
  declared: readonly Capability[],
): string[] {
  const kinds = new Set(map.components.map((component) => component.kind))
  const expecting: string[] = db.capability(capability).expectedBy.filter((kind) => kinds.has(kind))
  return declared.includes(capability) ? [...expecting, 'declared'] : expecting
}

function soleStoppersOf(
  capability: Capability,
  map: DependencyMap,
  cutSets: readonly CutSet[],
  db: VendorDb,
): string[] {
  const functions = new Set(map.functions.filter((one) => one.capability === capability).map((one) => one.id))
  // Upstreams of a vendor stand in the cut sets; the headline names the companies that the product itself deals with.
  const direct = new Set(map.dependencies.flatMap((dependency) => db.ownersOf(dependency.vendor)))
  const alone = cutSets.filter((cut) => cut.organisations.length === 1 && functions.has(cut.function))
  const proved = new Set(alone.filter((cut) => cut.assumption !== true).map((cut) => cut.function))
  // Who is only assumed to stand behind a vendor is no headline where the vendor itself stops the function.
  const named = alone.filter(
    (cut) => direct.has(cut.organisations[0]!) && (cut.assumption !== true || !proved.has(cut.function)),
  )
  return [...new Set(named.map((cut) => companyOf(cut.organisations[0]!, db)))].sort(byText)
}

function stateOf(capability: Capability, map: DependencyMap, stoppedBy: readonly string[]): FunctionState {
  const seen = map.dependencies.filter(
    (dependency) =>
      dependency.capability === capability &&
      dependency.confidence !== 'low' &&
      (dependency.role === 'runtime' || dependency.role === 'distribution'),
  )
  if (seen.length === 0) return 'not-seen'
  const isSafe = stoppedBy.length === 0 && seen.some((dependency) => dependency.usage === 'required')
  return isSafe ? 'survives' : 'falls'
}
