import type { Dependency, DependencyMap, ProductFunction } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { organisationsBehind, type UpstreamsTaken } from '../util/organisations.js'

/** One provider of a function with the organisations of which each can take it away: an AND. */
export interface Member {
  readonly dependency: Dependency
  /** Nearest first. */
  readonly behind: readonly string[]
}

/**
 * What a function hangs on, as a gate of a fault tree (Vesely et al., NUREG-0492): with `any` one member suffices, so all must
 * be lost for it to stop; with `each` every member is needed.
 */
export interface Gate {
  readonly function: ProductFunction
  readonly needs: 'any' | 'each'
  readonly members: readonly Member[]
}

/** Wirings in which another member takes over by itself. */
const TAKES_OVER = new Set(['split', 'failover', 'copies'])

/**
 * The gates of all functions. Only what is proved and required carries a function: an option that nobody may have taken is no
 * fallback. In a one-way failover everything falls to the last member, and nobody takes over for it.
 */
export function gatesOf(map: DependencyMap, db: VendorDb, upstreams: UpstreamsTaken = 'all'): Gate[] {
  const byId = new Map(map.dependencies.map((dependency) => [dependency.id, dependency]))
  const behindOf = cached(db, upstreams)
  return map.functions.map((one) => {
    const { kind, direction, order, members } = one.group
    const carrying = members
      .map((id) => byId.get(id)!)
      .filter((member) => member.confidence !== 'low' && member.usage === 'required')
    const last = order?.at(-1)
    const isOneWay = kind === 'failover' && direction === 'one-way'
    const needed =
      isOneWay && carrying.some(({ id }) => id === last) ? carrying.filter(({ id }) => id === last) : carrying
    return {
      function: one,
      needs: TAKES_OVER.has(kind) && !isOneWay ? 'any' : 'each',
      members: needed.map((dependency) => ({ dependency, behind: behindOf(dependency) })),
    }
  })
}

/** Whether the function stops once all these organisations are gone. One without a member that was proved never ran. */
export function stops(gate: Gate, lost: ReadonlySet<string>): boolean {
  const isLost = (member: Member) => member.behind.some((organisation) => lost.has(organisation))
  if (gate.members.length === 0) return false
  return gate.needs === 'any' ? gate.members.every(isLost) : gate.members.some(isLost)
}

/** Organisations behind dependencies, each vendor and service asked once. */
function cached(db: VendorDb, upstreams: UpstreamsTaken): (dependency: Dependency) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return ({ vendor, service }) => {
    const key = `${vendor}\n${service}`
    const behind = known.get(key) ?? organisationsBehind(vendor, db, service, upstreams)
    known.set(key, behind)
    return behind
  }
}
