import type { Capability } from '../model/capability.js'
import type { Dependency, DependencyMap, ProductFunction, Wiring } from '../model/dependency-map.js'
import type { Location } from '../model/evidence.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'

/** A prepared way to do without a vendor, as its owners declare it, and where they say it. */
export interface DeclaredFallbackUse {
  /** Services that it replaces. */
  readonly replaces: readonly string[]
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  /** It comes into use by itself, and nobody who decides over the replaced vendor decides over it. */
  readonly takesOver: boolean
  readonly location: Location
}

/** Wirings in which another member takes over by itself. */
const TAKES_OVER: ReadonlySet<Wiring> = new Set(['split', 'failover', 'copies'])

/**
 * The map with the declared fallbacks as members of the functions that they back: failover where it takes over by itself, else
 * switchable, which never counts as surviving. A service that code shows beside the replaced one joins it; another component's
 * use of the fallback stays its own.
 */
export function withFallbacks(
  map: DependencyMap,
  fallbacks: readonly DeclaredFallbackUse[],
  db: VendorDb,
): DependencyMap {
  let result = map
  for (const fallback of fallbacks) {
    const backed = result.functions.filter((one) => isBackedBy(one, fallback, result.dependencies))
    for (const { id } of backed) result = join(result, id, fallback, db)
  }
  return result
}

function isBackedBy(
  { capability, group }: ProductFunction,
  fallback: DeclaredFallbackUse,
  dependencies: readonly Dependency[],
): boolean {
  if (capability !== fallback.capability || group.direction === 'one-way') return false
  return dependencies.some(({ id, service }) => group.members.includes(id) && fallback.replaces.includes(service))
}

function join(map: DependencyMap, functionId: string, fallback: DeclaredFallbackUse, db: VendorDb): DependencyMap {
  // An earlier fallback may have joined this function to another.
  const backed = map.functions.find(({ id }) => id === functionId)
  if (backed === undefined) return map
  const id = `${backed.component}/${fallback.capability}/${fallback.service}`
  const seen = map.dependencies.find((one) => one.id === id)
  const own = map.functions.find((one) => one.id === seen?.function)
  // What code groups with a third vendor keeps that group: nothing says that the third can stand in, too.
  if (own !== undefined && own.id !== backed.id && own.group.kind !== 'sole') return map
  const kind = kindOf(backed, fallback, own?.id === backed.id)
  const replaced = map.dependencies.find(
    (one) => backed.group.members.includes(one.id) && fallback.replaces.includes(one.service),
  )!
  const isWorse = kind === 'switchable' && TAKES_OVER.has(backed.group.kind)
  if (isWorse) return map
  const member = memberOf(id, seen, replaced, fallback, kind, db)
  const members = [...new Set([...backed.group.members, id])].sort(byText)
  const isDeclaredFailover = kind === 'failover' && !TAKES_OVER.has(backed.group.kind)
  const joined: ProductFunction = {
    ...backed,
    group: {
      ...backed.group,
      kind,
      members,
      evidence: [
        ...backed.group.evidence,
        {
          reader: 'config/holdfast-yaml',
          location: fallback.location,
          place: 'source',
          excerpt: `fallbacks: ${replaced.service} by ${fallback.service}`,
        },
      ],
      ...(isDeclaredFailover ? { direction: 'both-ways' as const, automatic: true } : {}),
      ...(kind === 'switchable' ? { automatic: false } : {}),
    },
  }
  return {
    components: map.components,
    functions: map.functions.flatMap((one) => (one.id === backed.id ? [joined] : one.id === own?.id ? [] : [one])),
    dependencies: [...map.dependencies.filter((one) => one.id !== id), member]
      .map((one) => (members.includes(one.id) ? { ...one, function: backed.id, wiring: kind } : one))
      .sort((a, b) => byText(a.id, b.id)),
  }
}

/** Where code shows a choice that somebody makes, a declaration lifts it only if it speaks of every member. */
function kindOf({ group }: ProductFunction, { takesOver }: DeclaredFallbackUse, isMember: boolean): Wiring {
  if (!takesOver) return 'switchable'
  if (group.kind === 'sole') return 'failover'
  if (group.kind === 'switchable') return isMember && group.members.length === 2 ? 'failover' : 'switchable'
  return group.kind
}

function memberOf(
  id: string,
  seen: Dependency | undefined,
  replaced: Dependency,
  { vendor, service, capability, location }: DeclaredFallbackUse,
  kind: Wiring,
  db: VendorDb,
): Dependency {
  const evidence = {
    reader: 'config/holdfast-yaml',
    kind: 'setting' as const,
    value: `fallbacks:${service}`,
    use: 'declared' as const,
    location,
    excerpt: service,
    place: 'source' as const,
    signal: `setting:fallbacks:${service}`,
  }
  // What stands by until somebody moves to it carries nothing; what takes over by itself carries as much as it replaces.
  if (kind === 'switchable' && seen !== undefined) return { ...seen, evidence: [...seen.evidence, evidence] }
  const isStandingBy = kind === 'switchable'
  const { usageReason: _, ...base } = seen ?? {
    id,
    vendor,
    service,
    capability,
    component: replaced.component,
    function: replaced.function,
    role: db.service(service)?.service.role ?? replaced.role,
    wiring: kind,
    evidence: [] as const,
    usageReason: '',
  }
  return {
    ...base,
    usage: isStandingBy ? 'optional' : replaced.usage,
    ...(isStandingBy ? { usageReason: 'a declared fallback that somebody moves to by hand' } : {}),
    ...(!isStandingBy && replaced.usage === 'optional' && replaced.usageReason !== undefined
      ? { usageReason: replaced.usageReason }
      : {}),
    confidence: 'high',
    evidence: seen === undefined ? [evidence] : [...seen.evidence, evidence],
  }
}
