import type { Capability } from '../model/capability.js'
import type { Precedent, Trigger } from '../model/precedent.js'
import type { World } from '../model/worlds.js'
import type { Cascade } from './cascades.js'

/** How many observations the wider group counts for when the narrower has few. Assumption; `docs/calibration.md` shows others. */
export const STRENGTH = 4

/** Mean of a Beta-Binomial whose prior is the rate of the wider group, worth `strength` observations. */
export function shrink(hits: number, n: number, prior: number, strength = STRENGTH): number {
  return (hits + strength * prior) / (n + strength)
}

/** Triggers that concern what a customer says or who it is: for them no rate of a single vendor is formed, since that would rank vendors by tolerance. */
const NO_VENDOR_LEVEL: ReadonlySet<Trigger> = new Set([
  'content-policy',
  'political-pressure',
  'sanctions',
  'legal-order',
])

/** An event with what its cascade says of it. */
interface Placed {
  readonly event: Precedent
  readonly world: World
  readonly trigger: Trigger
}

/**
 * A rate of events, backing off vendor → capability → trigger → world → everything. A world or trigger that was never met has the
 * rate of what is wider.
 */
export function eventRate(
  cascades: readonly Cascade[],
  of: (event: Precedent) => boolean | undefined,
  strength = STRENGTH,
): (where: { world: World; trigger: Trigger; capability?: Capability; vendor?: string }) => number {
  const placed = cascades.flatMap(({ events, world, trigger }) =>
    events.filter((event) => of(event) !== undefined).map((event): Placed => ({ event, world, trigger })),
  )
  const level = (within: readonly Placed[], prior: number) =>
    shrink(within.filter(({ event }) => of(event)).length, within.length, prior, strength)
  const known = new Map<string, number>()
  return ({ world, trigger, capability, vendor }) => {
    const key = `${world} ${trigger} ${capability} ${vendor}`
    const before = known.get(key)
    if (before !== undefined) return before
    // One half before anything was seen.
    const ofWorld = placed.filter((one) => one.world === world)
    const ofTrigger = ofWorld.filter((one) => one.trigger === trigger)
    const ofCapability = ofTrigger.filter(({ event }) => event.capability === capability)
    const ofVendor = NO_VENDOR_LEVEL.has(trigger) ? [] : ofCapability.filter(({ event }) => event.vendor === vendor)
    let rate = level(ofWorld, level(placed, 0.5))
    rate = level(ofTrigger, rate)
    if (capability !== undefined) rate = level(ofCapability, rate)
    if (vendor !== undefined) rate = level(ofVendor, rate)
    known.set(key, rate)
    return rate
  }
}

/** A rate of cascades, backing off trigger → world → everything. */
export function cascadeRate(
  cascades: readonly Cascade[],
  of: (cascade: Cascade) => readonly [hits: number, n: number],
  where: { world: World; trigger: Trigger } | undefined,
  strength = STRENGTH,
): number {
  const rate = (within: readonly Cascade[], prior: number) => {
    const counts = within.map(of)
    const sum = (i: 0 | 1) => counts.reduce((total, one) => total + one[i], 0)
    return shrink(sum(0), sum(1), prior, strength)
  }
  const all = rate(cascades, 0.5)
  if (where === undefined) return all
  const ofWorld = cascades.filter(({ world }) => world === where.world)
  return rate(
    ofWorld.filter(({ trigger }) => trigger === where.trigger),
    rate(ofWorld, all),
  )
}
