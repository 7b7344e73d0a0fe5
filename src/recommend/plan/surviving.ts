import type { Capability } from '../../model/capability.js'
import type { PlanStep } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { needOf } from './needs.js'
import type { Assigned } from './points.js'
import { type FunctionGate, memberOf, standsOn, stoppersOf } from './stoppers.js'

/** Essential capabilities that survive the loss of any one organisation once these points have their fallbacks. */
export type Surviving = (assigned: readonly Assigned[]) => readonly Capability[]

type Reservation = NonNullable<PlanStep['notCounted']>

/** Why one of these fallbacks does not count in what survives, given all that are assigned; undefined where all of them count. */
export type ReservationOf = (own: readonly Assigned[], assigned: readonly Assigned[]) => Reservation | undefined

/**
 * Asks the fault tree again with fallbacks in it. A capability that nobody was proved to serve, or of which a deployment must choose,
 * is not saved by a fallback; nor by one that stands on something of the product that falls with what is lost, or is not modelled.
 */
export function survivingOf(
  essential: readonly { readonly capability: Capability; readonly state: string }[],
  gates: readonly FunctionGate[],
  db: VendorDb,
): Surviving {
  return (assigned) =>
    essential
      .filter(({ capability, state }) => {
        if (state !== 'falls') return state === 'survives'
        const own = gates.filter((gate) => gate.capability === capability && gate.members.length > 0)
        return own.length > 0 && own.every((gate) => stoppersOf(gate, { gates, assigned, db }).length === 0)
      })
      .map(({ capability }) => capability)
}

/** Asks of fallbacks without a vendor on what they hang: the e-mail for codes, the compute for a system of one's own. */
export function reservationOf(gates: readonly FunctionGate[], db: VendorDb): ReservationOf {
  return (own, assigned) => {
    const prepared = { gates, assigned, db }
    const found = own.flatMap(({ finding, fallback }): Reservation[] => {
      const need = needOf(fallback)
      if (fallback.vendor !== undefined) return []
      const under = standsOn(fallback, prepared, [finding.capability!])
      if (need === undefined || under === undefined) return [{}]
      const lost = gates.flatMap((gate) => memberOf(gate, finding)?.behind ?? [])
      const fallsWith = lost.find((organisation) => under.includes(organisation))
      return fallsWith === undefined ? [] : [{ needs: need, fallsWith }]
    })
    return found[0]
  }
}
