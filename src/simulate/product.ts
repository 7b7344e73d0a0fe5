import type { Capability, LossEffect, Role } from '../model/capability.js'
import type { Estimate } from '../model/recovery.js'

/** One provider of a function in a simulation. */
export interface SimulatedMember {
  /** Id of the dependency. */
  readonly dependency: string
  readonly vendor: string
  readonly capability: Capability
  /** The vendor and everyone who decides over it. */
  readonly owners: readonly string[]
  /** Organisations each of which can take it away, hard upstreams among them, nearest first. */
  readonly behind: readonly string[]
  /** The service has no peer: purchases in a store, a card network. */
  readonly isGatekeeper?: boolean
}

/** One function of the product as a simulation sees it: a gate of the fault tree with times. */
export interface SimulatedFunction {
  readonly id: string
  readonly component: string
  readonly capability: Capability
  readonly effect: LossEffect
  readonly role: Role
  readonly isEssential: boolean
  /** With `any` one member suffices; with `each` every member is needed. */
  readonly needs: 'any' | 'each'
  readonly members: readonly SimulatedMember[]
  /** Hours to serve it again without the vendor. */
  readonly recovery: Estimate
  /** Of the likely recovery, the share that is work of one's own team; the rest is waiting for others. */
  readonly workShare: number
  /** Where that comes from: steps of the assessment, or the general steps of the capability. */
  readonly recoveryFrom: 'assessment' | 'assumption'
}

/** A product to be simulated. */
export interface SimulatedProduct {
  readonly functions: readonly SimulatedFunction[]
}

/** Whether the function stops when exactly these members are gone. A function that nobody was seen to serve never ran. */
export function stopsWithout(one: SimulatedFunction, isGone: (member: SimulatedMember) => boolean): boolean {
  if (one.members.length === 0) return false
  return one.needs === 'any' ? one.members.every(isGone) : one.members.some(isGone)
}

/**
 * Whether the whole product is down without the function: its loss stops every request (effect `stops` of
 * `vendor-db/capabilities.yaml`) while the product runs. Other losses are shown per function.
 */
export function carriesProduct({ effect, role }: SimulatedFunction): boolean {
  return effect === 'stops' && role === 'runtime'
}
