import type { HitFunction } from '../model/simulation.js'
import { byText } from '../util/sort.js'
import { bufferOf } from './buffers.js'
import type { SimulatedFunction, SimulatedMember } from './product.js'

/** A function that a loss stops, with how long it goes on and how long it takes to have it back. */
export function hitOf(one: SimulatedFunction, isGone: (member: SimulatedMember) => boolean): HitFunction {
  const buffer = bufferOf(one.capability)
  const goesOn = buffer !== undefined && buffer.hours[1] > 0
  return {
    function: one.id,
    component: one.component,
    capability: one.capability,
    effect: one.effect,
    vendors: [...new Set(one.members.filter(isGone).map(({ vendor }) => vendor))].sort(byText),
    ...(goesOn ? { goesOnHours: [buffer.hours[0], buffer.hours[1]] as [number, number] } : {}),
    ...(buffer === undefined ? {} : { because: buffer.why }),
    recoveryHours: one.recovery,
    recoveryFrom: one.recoveryFrom,
  }
}
