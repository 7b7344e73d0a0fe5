import { CORRECTION_ROUTE } from '../model/correction.js'
import type { Precedent } from '../model/precedent.js'
import type { Scenario } from '../model/scenario.js'
import type { HitFunction, Replay, ReplayedEvent } from '../model/simulation.js'
import { daysBetween } from '../util/days.js'
import { byText, groupBy } from '../util/sort.js'
import { hitOf } from './hit.js'
import { type SimulatedFunction, type SimulatedMember, type SimulatedProduct, stopsWithout } from './product.js'
import { type HasNoPeer, idsOf, standIn } from './stand-in.js'

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A vendor that the product uses for something, and does without as it is configured. */
export interface OptionalUse {
  readonly vendor: string
  readonly capability: string
}

/**
 * Applies the reported losses to this product in their reported order: by vendor where the product uses it for what was lost, else
 * to one vendor of the same capability, of which it takes that capability alone. One event takes one vendor.
 */
export function replay(
  product: SimulatedProduct,
  scenario: Scenario,
  precedents: readonly Precedent[],
  optional: readonly OptionalUse[] = [],
  hasNoPeer: HasNoPeer = () => false,
): Replay {
  const byId = new Map(precedents.map((one) => [one.id, one]))
  const events = scenario.events.map((id) => byId.get(id)!)
  const days = [...groupBy(events, ({ date }) => date)].sort(([a], [b]) => byText(a, b))
  const first = days.map(([date]) => date).find((date) => WHOLE_DAY.test(date))
  const gone = { dependencies: new Set<string>(), vendors: new Set<string>() }
  const stopped = new Set<string>()
  return {
    id: scenario.id,
    title: scenario.title,
    about: scenario.about,
    days: days.map(([date, ofDay]) => {
      const taken = takenOn(ofDay, product, optional, gone, hasNoPeer)
      return {
        date,
        ...(first !== undefined && WHOLE_DAY.test(date) ? { day: daysBetween(first, date) } : {}),
        events: taken.map(({ event, by, vendor, members }) =>
          replayed(event, by, vendor, stopsOf(product, gone.dependencies, stopped, members)),
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
  gone: { readonly dependencies: Set<string>; readonly vendors: Set<string> },
  hasNoPeer: HasNoPeer,
): Taken[] {
  const leave = (members: readonly SimulatedMember[]) => {
    for (const member of members) {
      gone.dependencies.add(keyOf(member))
      gone.vendors.add(member.vendor)
    }
  }
  const named = events.map((event) => ({ event, members: membersOf(product, event) }))
  for (const { members } of named) leave(members)
  return named
    .map(({ event, members }): Taken => {
      if (members.length > 0) return { event, by: 'vendor', vendor: members[0]!.vendor, members }
      const vendor = standIn(product, event, gone, hasNoPeer)
      if (vendor === undefined) return { event, ...unneeded(event, optional, hasNoPeer), members: [] }
      const instead = alikeOf(product, vendor, event)
      leave(instead)
      return { event, by: 'capability', vendor, members: instead }
    })
    .sort((a, b) => byText(a.event.id, b.event.id))
}

/** What the product does without is seen, and nothing stops; to say that it was not seen would be wrong. */
function unneeded(
  event: Precedent,
  optional: readonly OptionalUse[],
  hasNoPeer: HasNoPeer,
): Pick<Taken, 'by' | 'vendor'> {
  const ids = idsOf(event.vendor)
  const alike = optional.filter(({ capability }) => capability === event.capability)
  const isOfOneKind = event.capability !== 'other' && !hasNoPeer(event.vendor, event.capability)
  const used = alike.find(({ vendor }) => ids.includes(vendor)) ?? (isOfOneKind ? alike[0] : undefined)
  return used === undefined ? { by: 'nothing' } : { by: 'optional', vendor: used.vendor }
}

/**
 * What a withdrawal takes of the vendor itself. A store takes the app alone. A cloud, and whoever serves here what was lost there,
 * takes the whole account (assumption); a registrar of the same house as the push service takes nothing of that.
 */
function membersOf(product: SimulatedProduct, { vendor, capability }: Precedent): SimulatedMember[] {
  const ids = idsOf(vendor)
  const own = product.functions.flatMap(({ members }) => members).filter((member) => ids.includes(member.vendor))
  const alike = own.filter((member) => member.capability === capability)
  if (capability === 'app-store') return alike
  return capability === 'compute' || alike.length > 0 ? own : []
}

/** What one vendor serves of the capability that was lost. */
function alikeOf(product: SimulatedProduct, vendor: string, { capability }: Precedent): SimulatedMember[] {
  return product.functions
    .flatMap(({ members }) => members)
    .filter((member) => member.vendor === vendor && member.capability === capability)
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
