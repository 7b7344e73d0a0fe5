import type { Capability } from '../../model/capability.js'
import type { ExitRole } from '../../model/exit-roles.js'

/** A step as a template states it. Hours are assumptions unless a source is given. */
export interface StepTemplate {
  readonly title: string
  readonly text: string
  /** Documented commands, with placeholders in angle brackets. */
  readonly commands?: readonly string[]
  readonly hours: readonly [number, number]
  readonly by: ExitRole
  readonly source?: { readonly url: string; readonly checked: string }
  /** Only where a service speaks one of these standards. */
  readonly speaks?: readonly string[]
  /** Only where every service of the capability is a gatekeeper (a store’s own payments), or where one is not. */
  readonly fits?: 'gatekeeper' | 'open'
  /** Only where the vendor's file documents no way of its own. */
  readonly unlessDocumented?: true
}

/** How a product leaves the vendor of one capability, whoever that is. What one vendor asks for stands in its file (`exit`). */
export interface ExitTemplate {
  readonly capability: Capability
  /** Now, while all is well. */
  readonly prepare?: readonly StepTemplate[]
  /** First hour: what must not go on without the service. */
  readonly close?: readonly StepTemplate[]
  /** First day: what to take out, where the vendor's file names no way. */
  readonly take?: readonly StepTemplate[]
  /** First day: names, addresses and how long the world remembers the old ones. */
  readonly names?: readonly StepTemplate[]
  /** First week: how the substitute comes into use. */
  readonly move: readonly StepTemplate[]
  /** What customers see, in a clause: «codes by phone do not arrive»; absent where they see nothing. */
  readonly tell?: string
  /** How to know that the substitute works. */
  readonly test: string
  /** What coming back takes. */
  readonly back: string
}
