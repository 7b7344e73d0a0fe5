import type { Capability } from '../../model/capability.js'
import type { Finding } from '../../model/finding.js'
import type { Fallback } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { organisationsBehind } from '../../util/organisations.js'
import { needOf } from './needs.js'
import type { Assigned } from './points.js'

/** One function as a gate of the fault tree. */
export interface FunctionGate {
  readonly function: string
  readonly capability: Capability
  readonly needs: 'any' | 'each'
  readonly members: readonly { readonly vendor: string; readonly behind: readonly string[] }[]
}

/** The product as the fault tree has it, and the fallbacks that it is given. */
export interface Prepared {
  readonly gates: readonly FunctionGate[]
  readonly assigned: readonly Assigned[]
  readonly db: VendorDb
}

/**
 * The organisations of which each alone stops the function, fallbacks counted in: a member with a fallback is lost where one
 * organisation takes both. `path` are the capabilities whose stoppers are asked for already.
 */
export function stoppersOf(gate: FunctionGate, prepared: Prepared, path: readonly Capability[] = []): string[] {
  const takers = gate.members.map((member) => {
    const { behind } = member
    const one = prepared.assigned.find(({ finding }) => memberOf(gate, finding)?.vendor === member.vendor)
    if (one === undefined) return behind
    const next = standsOn(one.fallback, prepared, [...path, gate.capability])
    return next === undefined ? behind : behind.filter((organisation) => next.includes(organisation))
  })
  const [first = [], ...others] = takers
  if (gate.needs === 'each') return [...new Set(takers.flat())]
  return first.filter((organisation) => others.every((one) => one.includes(organisation)))
}

/**
 * The organisations of which each takes the fallback away: those behind its vendor, or those that stop what it needs of the product.
 * Undefined where that is not modelled: no function of the product was seen that it could stand on, or only the one that it replaces.
 */
export function standsOn(
  { vendor, service, ...way }: Fallback,
  prepared: Prepared,
  path: readonly Capability[],
): readonly string[] | undefined {
  if (vendor !== undefined) return organisationsBehind(vendor, prepared.db, service)
  const need = needOf(way)
  if (need === undefined || path.includes(need)) return undefined
  const own = prepared.gates.filter((gate) => gate.capability === need && gate.members.length > 0)
  return own.length === 0 ? undefined : [...new Set(own.flatMap((gate) => stoppersOf(gate, prepared, path)))]
}

/** The member of the gate that a finding of a single point is about. */
export function memberOf(gate: FunctionGate, { vendors, facts }: Finding): FunctionGate['members'][number] | undefined {
  const functions = (facts['functions'] as readonly string[] | undefined) ?? []
  return functions.includes(gate.function) ? gate.members.find(({ vendor }) => vendor === vendors[0]) : undefined
}
