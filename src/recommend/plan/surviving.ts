import type { Capability } from '../../model/capability.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { organisationsBehind } from '../../util/organisations.js'
import type { Assigned } from './points.js'

/** One function of an essential capability as a gate of the fault tree. */
export interface EssentialGate {
  readonly function: string
  readonly capability: Capability
  readonly needs: 'any' | 'each'
  readonly members: readonly { readonly vendor: string; readonly behind: readonly string[] }[]
}

/** Essential capabilities that survive the loss of any one organisation once these points have their fallbacks. */
export type Surviving = (assigned: readonly Assigned[]) => readonly Capability[]

/**
 * Asks the fault tree again with fallbacks in it: a member with a fallback is lost where one organisation takes both. A capability that
 * nobody was proved to serve, or of which a deployment must choose, is not saved by a fallback.
 */
export function survivingOf(
  essential: readonly { readonly capability: Capability; readonly state: string }[],
  gates: readonly EssentialGate[],
  db: VendorDb,
): Surviving {
  return (assigned) =>
    essential
      .filter(({ capability, state }) => {
        if (state !== 'falls') return state === 'survives'
        const own = gates.filter((gate) => gate.capability === capability && gate.members.length > 0)
        return own.length > 0 && !own.some((gate) => hasSingleStopper(gate, assigned, db))
      })
      .map(({ capability }) => capability)
}

function hasSingleStopper(gate: EssentialGate, assigned: readonly Assigned[], db: VendorDb): boolean {
  const takers = gate.members.map(({ vendor, behind }) => {
    const one = assigned.find(
      ({ finding }) =>
        finding.vendors[0] === vendor &&
        ((finding.facts['functions'] as readonly string[] | undefined) ?? []).includes(gate.function),
    )
    if (one === undefined) return behind
    const { vendor: next, service } = one.fallback
    const behindNext = next === undefined ? [] : organisationsBehind(next, db, service)
    return behind.filter((organisation) => behindNext.includes(organisation))
  })
  if (gate.needs === 'each') return takers.some((one) => one.length > 0)
  return takers[0]!.some((organisation) => takers.every((one) => one.includes(organisation)))
}
