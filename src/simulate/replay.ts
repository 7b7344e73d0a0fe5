import { CORRECTION_ROUTE } from '../model/correction.js'
import type { Precedent } from '../model/precedent.js'
import type { Scenario } from '../model/scenario.js'
import type { HitFunction, Replay, ReplayedEvent } from '../model/simulation.js'
import { daysBetween } from '../util/days.js'
import { byText, groupBy } from '../util/sort.js'
import { hitOf } from './hit.js'
import { type SimulatedFunction, type SimulatedMember, type SimulatedProduct, stopsWithout } from './product.js'

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A vendor that the product uses for something, and does without as it is configured. */
export interface OptionalUse {
  readonly vendor: string
  readonly capability: string
}

/**
 * Applies the reported losses to this product in their reported order: by vendor where the product uses it for what was lost, else
 * to one vendor of the same capability. One event takes one vendor.
 */
export function replay(
  product: SimulatedProduct,
  scenario: Scenario,
  precedents: readonly Precedent[],
  optional: readonly OptionalUse[] = [],
): Replay {
  const byId = new Map(precedents.map((one) => [one.id, one]))
  const events = scenario.events.map((id) => byId.get(id)!)
  const days = [...groupBy(events, ({ date }) => date)].sort(([a], [b]) => byText(a, b))
  const first = days.map(([date]) => date).find((date) => WHOLE_DAY.test(date))
  const gone = new Set<string>()
  const stopped = new Set<string>()
  return {
    id: scenario.id,
    title: scenario.title,
    about: scenario.about,
    days: days.map(([date, ofDay]) => {
      const taken = takenOn(ofDay, product, optional, gone)
      return {
        date,
        ...(first !== undefined && WHOLE_DAY.test(date) ? { day: daysBetween(first, date) } : {}),
        events: taken.map(({ event, by, vendor, members }) =>
          replayed(event, by, vendor, stopsOf(product, gone, stopped, members)),
        ),
      }
    }),
    survives: product.functions
      .filter(({ id, members }) => members.length > 0 && !stopped.has(id))
      .map(({ id, component, capability }) => ({ function: id, component, capability }))
      .sort((a, b) => byText(a.function, b.function)),
    correctionRoute: CORRECTION_ROUTE,
  }
}

interface Taken {
  readonly event: Precedent
  readonly by: ReplayedEvent['hits']
  readonly vendor?: string | undefined
  readonly members: readonly SimulatedMember[]
}

/** Whom the events of one day take; those that name a vendor of the product go first, so that no stand-in takes its place. */
function takenOn(
  events: readonly Precedent[],
  product: SimulatedProduct,
  optional: readonly OptionalUse[],
  gone: Set<string>,
): Taken[] {
  const named = events.map((event) => ({ event, members: membersOf(product, event.vendor, event) }))
  for (const { members } of named) for (const member of members) gone.add(keyOf(member))
  return named
    .map(({ event, members }): Taken => {
      if (members.length > 0) return { event, by: 'vendor', vendor: event.vendor, members }
      const vendor = standIn(product, event, gone)
      if (vendor === undefined) return { event, ...unneeded(event, optional), members: [] }
      const instead = membersOf(product, vendor, event)
      for (const member of instead) gone.add(keyOf(member))
      return { event, by: 'capability', vendor, members: instead }
    })
    .sort((a, b) => byText(a.event.id, b.event.id))
}

/** What the product does without is seen, and nothing stops; to say that it was not seen would be wrong. */
function unneeded(event: Precedent, optional: readonly OptionalUse[]): Pick<Taken, 'by' | 'vendor'> {
  const alike = optional.filter(({ capability }) => capability === event.capability && capability !== 'other')
  const used = alike.find(({ vendor }) => vendor === event.vendor) ?? alike[0]
  return used === undefined ? { by: 'nothing' } : { by: 'optional', vendor: used.vendor }
}

/** The vendor of that capability that carries most of it and is still there. */
function standIn(product: SimulatedProduct, event: Precedent, gone: ReadonlySet<string>): string | undefined {
  // Services of no kind have nothing in common.
  if (event.capability === 'other') return undefined
  const left = product.functions
    .flatMap(({ members }) => members)
    .filter((member) => member.capability === event.capability && !gone.has(keyOf(member)))
  const groups = [...groupBy(left, ({ vendor }) => vendor)]
  return groups.sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))[0]?.[0]
}

/**
 * What a withdrawal takes of a vendor. A store takes the app alone. A cloud, and whoever serves here what was lost there, takes the
 * whole account (assumption); a registrar of the same house as the push service takes nothing of that.
 */
function membersOf(product: SimulatedProduct, vendor: string, { capability }: Precedent): SimulatedMember[] {
  const own = product.functions.flatMap(({ members }) => members).filter((member) => member.vendor === vendor)
  const alike = own.filter((member) => member.capability === capability)
  if (capability === 'app-store') return alike
  return capability === 'compute' || alike.length > 0 ? own : []
}

function keyOf({ dependency }: SimulatedMember): string {
  return dependency
}

function stopsOf(
  product: SimulatedProduct,
  gone: ReadonlySet<string>,
  stopped: Set<string>,
  members: readonly SimulatedMember[],
): HitFunction[] {
  const ids = new Set(members.map(keyOf))
  const isGone = (member: SimulatedMember) => gone.has(keyOf(member))
  const isNew = (one: SimulatedFunction) =>
    !stopped.has(one.id) && one.members.some((member) => ids.has(keyOf(member))) && stopsWithout(one, isGone)
  const hits = product.functions.filter(isNew).map((one) => hitOf(one, isGone))
  for (const hit of hits) stopped.add(hit.function)
  return hits.sort((a, b) => byText(a.function, b.function))
}

function replayed(event: Precedent, by: Taken['by'], vendor: string | undefined, stops: HitFunction[]): ReplayedEvent {
  const uncertain = [...(event.uncertain ?? [])]
  return {
    precedent: event.id,
    target: event.target,
    vendor: event.vendor,
    capability: event.capability,
    trigger: event.trigger,
    ...(event.noticeHours === undefined ? {} : { noticeHours: event.noticeHours }),
    outcome: event.outcome,
    ...(event.outcomeAfterHours === undefined ? {} : { outcomeAfterHours: event.outcomeAfterHours }),
    standing: event.verified && uncertain.length === 0 && !isHearsay(event) ? 'established' : 'reported',
    uncertain,
    sources: [...event.sources],
    ...(event.note === undefined ? {} : { note: event.note }),
    ...(event.correction === undefined ? {} : { correction: event.correction }),
    hits: by,
    ...(vendor === undefined ? {} : { hitVendor: vendor }),
    stops,
  }
}

/** A loss that rests on the word of one party, or whose vendor nobody names, is reported however well the report was read. */
function isHearsay({ vendor, note }: Precedent): boolean {
  return vendor.endsWith('(unnamed)') || note?.startsWith('Said by ') === true
}
