import type { Cause, EssentialCapability } from '../model/assessment.js'
import type { DependencyMap } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyOf } from '../util/organisations.js'
import { byText } from '../util/sort.js'
import { REFUSED_OVER_CONTENT } from './causes-content.js'
import { type Gate, gatesOf, type Member, stops } from './fault-tree.js'

/** The kinds of cause, in the order in which equally grave ones are told. */
const KINDS: readonly Cause['kind'][] = ['jurisdiction', 'trigger', 'owner', 'upstream']

/** One cause before anyone asked what it stops: what it takes directly. */
interface Withdrawal {
  readonly kind: Cause['kind']
  readonly id: string
  readonly taken: ReadonlySet<string>
}

/**
 * What one cause takes that strikes several organisations at once, by the same fault tree that asks for one company: everyone
 * of one home country (sanctions, legal orders), everyone who serves what is typically refused over content, everyone of one
 * owner, everyone who stands on one hard upstream. The last two only where they take more than one vendor. Gravest first.
 */
export function causesOf(map: DependencyMap, essential: readonly EssentialCapability[], db: VendorDb): Cause[] {
  const gates = gatesOf(map, db)
  const members = gates.flatMap((gate) => gate.members)
  return withdrawals(members, db)
    .map((withdrawal) => judge(withdrawal, gates, members, essential))
    .filter((cause, _, all) => isTold(cause, all, db))
    .sort(
      (a, b) =>
        b.lost.length - a.lost.length ||
        b.organisations.length - a.organisations.length ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        byText(a.id, b.id),
    )
}

function withdrawals(members: readonly Member[], db: VendorDb): Withdrawal[] {
  const byKey = new Map<string, { kind: Cause['kind']; id: string; taken: Set<string> }>()
  const add = (kind: Cause['kind'], id: string, organisation: string) => {
    const key = `${kind} ${id}`
    const known = byKey.get(key) ?? { kind, id, taken: new Set<string>() }
    byKey.set(key, known)
    known.taken.add(organisation)
  }
  for (const { dependency, behind } of members) {
    const owners = new Set(db.ownersOf(dependency.vendor))
    for (const one of behind) {
      const country = countryOf(one, db)
      if (country !== undefined) add('jurisdiction', country, one)
      if (!owners.has(one)) add('upstream', companyOf(one, db), one)
    }
    if (REFUSED_OVER_CONTENT[dependency.capability] !== undefined) add('trigger', 'content', dependency.vendor)
    if (companyOf(dependency.vendor, db) !== dependency.vendor)
      add('owner', companyOf(dependency.vendor, db), companyOf(dependency.vendor, db))
  }
  return [...byKey.values()]
}

/** Home country of a vendor or owner; two of an unknown one (ZZ) have no country in common. */
function countryOf(organisation: string, db: VendorDb): string | undefined {
  const country = homeOf(organisation, db)
  return country === 'ZZ' ? undefined : country
}

function homeOf(organisation: string, db: VendorDb): string | undefined {
  return db.vendor(organisation)?.country ?? db.organisations.find(({ id }) => id === organisation)?.country
}

function judge(
  { kind, id, taken }: Withdrawal,
  gates: readonly Gate[],
  members: readonly Member[],
  essential: readonly EssentialCapability[],
): Cause {
  const struck = members.filter(({ behind }) => behind.some((one) => taken.has(one)))
  const served = essential.filter(({ capability, state }) => state !== 'not-seen' && isServed(capability, gates))
  const lost = served.filter(({ capability }) =>
    gates.some((gate) => gate.function.capability === capability && stops(gate, taken)),
  )
  return {
    kind,
    id,
    organisations: [...new Set(struck.map(({ dependency }) => dependency.vendor))].sort(byText),
    lost: lost.map(({ capability }) => capability),
    surviving: served.filter((one) => !lost.includes(one)).map(({ capability }) => capability),
  }
}

/** Somebody who was seen serves it; what a deployment chooses or nobody was seen to serve neither stops nor survives. */
function isServed(capability: EssentialCapability['capability'], gates: readonly Gate[]): boolean {
  return gates.some((gate) => gate.function.capability === capability && gate.members.length > 0)
}

/** An owner or upstream of a single vendor is what «any one company» already tells, and one company is told once. */
function isTold({ kind, id, organisations }: Cause, all: readonly Cause[], db: VendorDb): boolean {
  const owned = organisations.filter((one) => companyOf(one, db) === id)
  if (kind === 'owner') return owned.length > 1
  if (kind !== 'upstream') return true
  const isToldAsOwner = owned.length > 1 && all.some((other) => other.kind === 'owner' && other.id === id)
  return organisations.length > 1 && !isToldAsOwner
}
