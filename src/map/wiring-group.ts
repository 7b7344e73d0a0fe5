import type { Capability, Role } from '../model/capability.js'
import type { Wiring } from '../model/dependency-map.js'
import type { PlacedCodeFact } from '../model/evidence.js'
import type { Match } from '../model/match.js'

/** What grouping needs to know of a dependency in the making. */
export interface Wired {
  readonly component: { readonly id: string }
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  readonly role: Role
  readonly matches: readonly Match[]
}

/** Several dependencies that serve one function, with what proves that they do. */
export interface Grouping {
  readonly kind: Wiring
  readonly purpose: string
  readonly proof: readonly PlacedCodeFact[]
  /** Of a failover: whether any member serves alone, or only the last takes over for the others. */
  readonly direction?: 'one-way' | 'both-ways'
  /** Whether it moves without anybody's doing. */
  readonly automatic?: boolean
  /** The members in the order in which they are tried. */
  readonly order?: readonly Wired[]
}

/** Members with what holds them together. */
export type Grouped<T> = readonly [readonly T[], Grouping]

/** How many vendors stand behind the members. */
export function vendorsOf(members: readonly Wired[]): number {
  return new Set(members.map((one) => one.vendor)).size
}
