import type { CutSet } from '../model/assessment.js'
import type { Dependency, DependencyMap, ProductFunction } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'
import { organisationsBehind } from './organisations.js'

/** Larger sets are no plan's business: more than three companies at once. */
const LARGEST_SET = 3

/** Wirings in which another member takes over by itself. */
const TAKES_OVER = new Set(['split', 'failover', 'copies'])

/**
 * Minimal cut sets of every function, up to order three. A function is the OR of its members where they take over for each
 * other, else it hangs on each required member; a member is the AND of the organisations behind it (fault-tree analysis, Vesely
 * et al., NUREG-0492). Owners are named only where they stand for more than one member; elsewhere the vendor speaks for itself.
 */
export function cutSetsOf(map: DependencyMap, db: VendorDb): CutSet[] {
  const byId = new Map(map.dependencies.map((dependency) => [dependency.id, dependency]))
  return map.functions.flatMap((one) =>
    cutsOfFunction(one, byId, db).map((organisations) => ({
      component: one.component,
      function: one.id,
      organisations,
    })),
  )
}

function cutsOfFunction(one: ProductFunction, byId: ReadonlyMap<string, Dependency>, db: VendorDb): string[][] {
  const members = one.group.members
    .map((id) => byId.get(id)!)
    .filter((member) => member.confidence !== 'low' && member.usage === 'required')
  if (members.length === 0) return []
  const behind = members.map((member) => withoutIdleOwners(member, members, db))
  const cuts = TAKES_OVER.has(one.group.kind)
    ? hittingSets(behind)
    : [...new Set(behind.flat())].map((organisation) => [organisation])
  return cuts.map((cut) => cut.sort(byText)).sort((a, b) => a.length - b.length || byText(a.join(), b.join()))
}

/** The organisations behind a vendor, without owners that own only this one member: the vendor stands for them. */
function withoutIdleOwners({ vendor, service }: Dependency, members: readonly Dependency[], db: VendorDb): string[] {
  const owners = new Set(db.ownersOf(vendor).slice(1))
  const isShared = (organisation: string) =>
    members.some(
      (member) =>
        member.vendor !== vendor && organisationsBehind(member.vendor, db, member.service).includes(organisation),
    )
  return organisationsBehind(vendor, db, service).filter(
    (organisation) => !owners.has(organisation) || isShared(organisation),
  )
}

/** Smallest sets that hold at least one organisation of every member: exact, since members and sets are few. */
function hittingSets(families: readonly (readonly string[])[]): string[][] {
  let partial: string[][] = [[]]
  for (const family of families) {
    const next = partial.flatMap((set) =>
      set.some((organisation) => family.includes(organisation))
        ? [set]
        : family.map((organisation) => [...set, organisation]),
    )
    partial = minimal(next.filter((set) => set.length <= LARGEST_SET))
  }
  return partial
}

function minimal(sets: readonly string[][]): string[][] {
  const unique = [...new Map(sets.map((set) => [[...set].sort(byText).join('\n'), set])).values()]
  return unique.filter(
    (set) =>
      !unique.some((other) => other !== set && other.length < set.length && other.every((one) => set.includes(one))),
  )
}
