import type { CutSet } from '../model/assessment.js'
import type { DependencyMap } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'
import { type Gate, gatesOf, stops } from './fault-tree.js'

/** Larger sets are no plan's business: more than three companies at once. */
const LARGEST_SET = 3

/**
 * Minimal cut sets of every function, up to order three, exact. Owners are named only where they stand for more than one
 * member; elsewhere the vendor speaks for itself. A set that stops the function only by way of an upstream whose source
 * nobody read is marked as an assumption.
 */
export function cutSetsOf(map: DependencyMap, db: VendorDb): CutSet[] {
  const verified = gatesOf(map, db, 'verified')
  return gatesOf(map, db).flatMap((gate, i) =>
    cutsOfGate(gate, db).map((organisations) => ({
      component: gate.function.component,
      function: gate.function.id,
      organisations,
      ...(stops(verified[i]!, new Set(organisations)) ? {} : { assumption: true as const }),
    })),
  )
}

/**
 * Minimal cut sets of what needs all these functions, a component or the product: any function that stops stops it, so they
 * are the smallest among those of the functions.
 */
export function jointCutSets(cutSets: readonly CutSet[]): string[][] {
  return sorted(minimal(cutSets.map(({ organisations }) => [...organisations])))
}

function cutsOfGate(gate: Gate, db: VendorDb): string[][] {
  if (gate.members.length === 0) return []
  const behind = withoutIdleOwners(gate, db)
  return sorted(gate.needs === 'any' ? hittingSets(behind) : [...new Set(behind.flat())].map((one) => [one]))
}

/** The organisations behind each member, without owners behind one vendor of the group only: the vendor stands for them. */
function withoutIdleOwners({ members }: Gate, db: VendorDb): string[][] {
  const vendorsBefore = new Map<string, Set<string>>()
  for (const { dependency, behind } of members)
    for (const one of behind) vendorsBefore.set(one, (vendorsBefore.get(one) ?? new Set()).add(dependency.vendor))
  return members.map(({ dependency, behind }) => {
    const owners = new Set(db.ownersOf(dependency.vendor).slice(1))
    return behind.filter((one) => !owners.has(one) || vendorsBefore.get(one)!.size > 1)
  })
}

/** Smallest sets that hold at least one organisation of every member: exact, by going through the members one by one. */
function hittingSets(families: readonly (readonly string[])[]): string[][] {
  let partial: string[][] = [[]]
  // Equal families ask for the same; small ones first keep the number of sets low.
  const unique = [...new Map(families.map((family) => [[...family].sort(byText).join('\n'), family])).values()]
  for (const family of unique.sort((a, b) => a.length - b.length)) {
    const next = partial.flatMap((set) =>
      set.some((organisation) => family.includes(organisation))
        ? [set]
        : family.map((organisation) => [...set, organisation]),
    )
    partial = minimal(next.filter((set) => set.length <= LARGEST_SET))
    if (partial.length === 0) return []
  }
  return partial
}

/** The sets of which no other is a part. Sets hold three at most, so their parts are looked up rather than compared. */
function minimal(sets: readonly string[][]): string[][] {
  const keyOf = (set: readonly string[]) => [...set].sort(byText).join('\n')
  const unique = new Map(sets.map((set) => [keyOf(set), set]))
  return [...unique.values()].filter((set) => !partsOf(set).some((part) => unique.has(keyOf(part))))
}

/** Every real part of a set of three at most, but the empty one. */
function partsOf(set: readonly string[]): string[][] {
  if (set.length < 2) return []
  const singles = set.map((one) => [one])
  return set.length < 3 ? singles : [...singles, ...set.map((without) => set.filter((one) => one !== without))]
}

function sorted(cuts: readonly string[][]): string[][] {
  return cuts.map((cut) => cut.sort(byText)).sort((a, b) => a.length - b.length || byText(a.join(), b.join()))
}
