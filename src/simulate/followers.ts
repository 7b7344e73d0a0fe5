import type { Trigger } from '../model/precedent.js'
import type { World } from '../model/worlds.js'
import type { Cascade } from './cascades.js'
import { cascadeRate } from './rates.js'

/**
 * How many vendors follow the first: with probability `any` at least one, and from there on each further one with probability
 * `more` (a hurdle before a geometric distribution).
 */
export interface Followers {
  readonly any: number
  readonly more: number
}

/** Fits followers to cascades; without `where` one distribution for all, which is the constant predictor of the backtest. */
export function followersOf(
  cascades: readonly Cascade[],
  where?: { readonly world: World; readonly trigger: Trigger },
  strength?: number,
): Followers {
  const any = cascadeRate(cascades, ({ events }) => [events.length > 1 ? 1 : 0, 1], where, strength)
  // Each follower after the first is a yes, the end of a cascade that had one is a no.
  const more = cascadeRate(
    cascades,
    ({ events }) => [Math.max(0, events.length - 2), Math.max(0, events.length - 1)],
    where,
    strength,
  )
  return { any, more }
}

/** The probability of exactly so many followers. */
export function probabilityOf({ any, more }: Followers, followers: number): number {
  return followers === 0 ? 1 - any : any * more ** (followers - 1) * (1 - more)
}

/** The mean number of followers. */
export function meanOf({ any, more }: Followers): number {
  return any / (1 - more)
}
