import type { PlacedCodeFact } from '../model/evidence.js'
import { groupBy } from '../util/sort.js'
import { type Grouping, vendorsOf, type Wired } from './wiring-group.js'

/** Stores from which one and the same Android package can be installed: where one is lost, the others still hand it out. */
const ANDROID_STORES: ReadonlySet<string> = new Set([
  'google-play',
  'f-droid-repository',
  'huawei-appgallery',
  'samsung-galaxy-store',
  'amazon-appstore',
  'aptoide-store',
])

/** Images built from one Dockerfile and pushed to registries of several vendors. */
export function copiesOfImages<T extends Wired>(
  all: readonly T[],
  facts: readonly PlacedCodeFact[],
): readonly (readonly [readonly T[], Grouping])[] {
  const registries = all.filter((one) => one.capability === 'registry')
  return [...groupBy(facts, (fact) => fact.detail).values()].flatMap((proof) => {
    const members = registries.filter((one) => proof.some((fact) => isAt(one, fact.subject)))
    return vendorsOf(members) < 2 ? [] : [[members, { kind: 'copies', purpose: 'published images', proof }] as const]
  })
}

/** Images pulled through a mirror: it falls back to the registry behind it, which nothing stands in for. */
export function mirrorsOfImages<T extends Wired>(
  all: readonly T[],
  facts: readonly PlacedCodeFact[],
): readonly (readonly [readonly T[], Grouping])[] {
  return facts.flatMap((fact) => {
    const origin = fact.detail.slice(fact.detail.indexOf(':') + 1)
    const of = (host: string) => all.filter((one) => one.capability === 'registry' && isAt(one, host))
    const members = [...of(fact.subject), ...of(origin)]
    if (vendorsOf(members) < 2) return []
    const grouping: Grouping = {
      kind: 'failover',
      purpose: 'pulled images',
      proof: [fact],
      direction: 'one-way',
      automatic: true,
      order: members,
    }
    return [[members, grouping] as const]
  })
}

/** One Android app that the same file offers in several stores. */
export function copiesInStores<T extends Wired>(all: readonly T[]): readonly (readonly [readonly T[], Grouping])[] {
  const stores = all.filter((one) => ANDROID_STORES.has(one.service))
  return [...groupBy(stores, (one) => one.component.id).values()].flatMap((members) => {
    const together = members.filter((one) =>
      members.some(
        (other) => other.vendor !== one.vendor && pathsOf(one).some((path) => pathsOf(other).includes(path)),
      ),
    )
    return vendorsOf(together) < 2 ? [] : [[together, { kind: 'copies', purpose: 'android app', proof: [] }] as const]
  })
}

function pathsOf(one: Wired): readonly string[] {
  return one.matches.map((match) => match.evidence.location.path)
}

/** Whether evidence of the dependency names the host, or the key that holds it. */
function isAt(one: Wired, address: string): boolean {
  return one.matches.some(({ evidence: { value } }) => value === address || value.startsWith(`${address}/`))
}
