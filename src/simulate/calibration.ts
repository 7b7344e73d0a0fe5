import type { Capability } from '../model/capability.js'
import type { Precedent, Trigger } from '../model/precedent.js'
import type { World } from '../model/worlds.js'
import { byText } from '../util/sort.js'
import { type Cascade, lagDays } from './cascades.js'
import { type Followers, followersOf } from './followers.js'
import { eventRate, STRENGTH, shrink } from './rates.js'

/** What the precedents say of one trigger in one world. */
export interface Calibration {
  readonly world: World
  readonly trigger: Trigger
  readonly cascades: number
  readonly cascadesOfWorld: number
  readonly withFollowers: number
  readonly events: number
  readonly followers: Followers
  /** How likely each capability is to be lost, relative to others; backs off trigger → world → all alike. */
  readonly share: (capability: Capability) => number
  readonly withoutNotice: (capability?: Capability, vendor?: string) => number
  readonly restored: (capability?: Capability, vendor?: string) => number
  /** Probability that a replacement withdraws as well. */
  readonly refused: number
  /** Observed hours and days to draw from, sorted. */
  readonly noticeHours: readonly number[]
  readonly restoreHours: readonly number[]
  readonly lagDays: readonly number[]
}

/** Fewer observations than this are not drawn from alone. Assumption. */
const ENOUGH = 5
/** Capabilities of which a target has one at a time, so that a second loss in one cascade is that of the replacement. */
const ONE_AT_A_TIME: ReadonlySet<Capability> = new Set(['compute', 'cdn', 'domain', 'dns'])

/** Learns from cascades what one trigger does in one world. */
export function calibrate(cascades: readonly Cascade[], where: { world: World; trigger: Trigger }): Calibration {
  const ofWorld = cascades.filter(({ world }) => world === where.world)
  const ofTrigger = ofWorld.filter(({ trigger }) => trigger === where.trigger)
  const notice = eventRate(cascades, ({ noticeHours }) => (noticeHours === undefined ? undefined : noticeHours === 0))
  const restored = eventRate(cascades, restoredOf)
  const pool = (of: (cascade: Cascade, event: Precedent) => number | undefined) =>
    pooled([ofTrigger, ofWorld, cascades], of)
  return {
    ...where,
    cascades: ofTrigger.length,
    cascadesOfWorld: ofWorld.length,
    withFollowers: ofTrigger.filter(({ events }) => events.length > 1).length,
    events: eventsOf(ofTrigger).length,
    followers: followersOf(cascades, where),
    share: shareOf(eventsOf(ofTrigger), eventsOf(ofWorld)),
    withoutNotice: (capability, vendor) => notice({ ...where, ...given(capability, vendor) }),
    restored: (capability, vendor) => restored({ ...where, ...given(capability, vendor) }),
    refused: refusedOf(ofWorld, cascades),
    noticeHours: pool((_, { noticeHours }) => (noticeHours === 0 ? undefined : noticeHours)),
    restoreHours: pool((_, { outcome, outcomeAfterHours }) => (outcome === 'restored' ? outcomeAfterHours : undefined)),
    lagDays: pool((cascade, event) => (event === cascade.events[0] ? undefined : lagDays(cascade, event))),
  }
}

/** Whether an event ended with the service restored; undefined where its end is not known. */
export function restoredOf({ outcome }: Precedent): boolean | undefined {
  return outcome === 'unknown' ? undefined : outcome === 'restored'
}

function given(capability: Capability | undefined, vendor: string | undefined) {
  return { ...(capability === undefined ? {} : { capability }), ...(vendor === undefined ? {} : { vendor }) }
}

function eventsOf(cascades: readonly Cascade[]): Precedent[] {
  return cascades.flatMap(({ events }) => events)
}

function shareOf(ofTrigger: readonly Precedent[], ofWorld: readonly Precedent[]): Calibration['share'] {
  const among = (events: readonly Precedent[], capability: Capability) =>
    events.filter((event) => event.capability === capability).length
  const kinds = new Set(ofWorld.map(({ capability }) => capability)).size
  return (capability) => {
    const wide = shrink(among(ofWorld, capability), ofWorld.length, 1 / Math.max(1, kinds))
    return shrink(among(ofTrigger, capability), ofTrigger.length, wide)
  }
}

/** Of the replacements that are in the precedents at all, the share that withdrew; backs off world → everything. */
function refusedOf(ofWorld: readonly Cascade[], all: readonly Cascade[]): number {
  const counts = (cascades: readonly Cascade[]) => {
    const lost = cascades.flatMap(({ events }) =>
      [...ONE_AT_A_TIME].map((one) => events.filter(({ capability }) => capability === one).length),
    )
    const refusals = lost.reduce((sum, n) => sum + Math.max(0, n - 1), 0)
    return [refusals, refusals + lost.filter((n) => n > 0).length] as const
  }
  const [hits, n] = counts(ofWorld)
  const [allHits, allN] = counts(all)
  return shrink(hits, n, shrink(allHits, allN, 0.5), STRENGTH)
}

function pooled(
  groups: readonly (readonly Cascade[])[],
  of: (cascade: Cascade, event: Precedent) => number | undefined,
): number[] {
  for (const [i, cascades] of groups.entries()) {
    const values = cascades
      .flatMap((cascade) => cascade.events.map((event) => ({ value: of(cascade, event), id: event.id })))
      .filter((one): one is { value: number; id: string } => one.value !== undefined)
      .sort((a, b) => a.value - b.value || byText(a.id, b.id))
    if (values.length >= ENOUGH || i === groups.length - 1) return values.map(({ value }) => value)
  }
  return []
}
