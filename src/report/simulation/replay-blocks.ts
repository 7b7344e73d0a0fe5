import type { Capability } from '../../model/capability.js'
import type { Replay, ReplayedEvent } from '../../model/simulation.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, duration, inSentence } from '../words.js'

/** A stretch of history applied to this product, day by day. */
export function replayBlocks(replay: Replay, db: VendorDb): Block[] {
  const events = replay.days.flatMap((one) => one.events)
  const established = events.filter(({ standing }) => standing === 'established').length
  return [
    { kind: 'heading', level: 2, text: [`If it went as in: ${replay.title}`] },
    { kind: 'paragraph', text: [replay.about] },
    {
      kind: 'paragraph',
      text: [
        `${count(events.length, 'withdrawal')} on ${count(replay.days.length, 'day')}: ${established} established (read in a source, nothing uncertain), ${events.length - established} only reported. Events of one day are unordered. A loss is applied to the vendor itself where the product uses it, else to that capability of one vendor that is still there; a store, a card network or a bank stands for itself alone. Whether a loss was lawful or deserved is no matter here.`,
      ],
    },
    ...timeline(replay),
    ...replay.days.flatMap(({ date, day, events: ofDay }): Block[] => [
      { kind: 'heading', level: 3, text: [day === undefined ? `${date} (day not known)` : `Day ${day} (${date})`] },
      { kind: 'list', items: ofDay.map((event) => line(event, seenIn(replay), db)) },
    ]),
    {
      kind: 'paragraph',
      text: [{ strong: 'Still served: ' }, servedText(replay, db)],
    },
    { kind: 'heading', level: 3, text: ['Sources'] },
    {
      kind: 'list',
      items: events.map(
        (event): Inline => [
          { code: event.precedent },
          `: ${event.sources.join(', ')}${event.note === undefined ? '' : `. ${event.note}`}${event.correction === undefined ? '' : ` Correction: ${event.correction}`}`,
        ],
      ),
    },
    { kind: 'paragraph', text: [replay.correctionRoute] },
  ]
}

/** The days in one table: how many functions of the product have stopped by the end of each, of all that the replay touches. */
function timeline({ days, survives }: Replay): Block[] {
  const perDay = days.map(({ events }) => events.reduce((sum, { stops }) => sum + stops.length, 0))
  const all = perDay.reduce((sum, n) => sum + n, survives.length)
  if (all === 0) return []
  const stopped = perDay.map((_, at) => perDay.slice(0, at + 1).reduce((sum, n) => sum + n, 0))
  return [
    {
      kind: 'table',
      head: ['Day', 'Date', 'Withdrawals', 'Functions stopped by its end', 'Share'],
      rows: days.map(({ date, day, events }, at): Inline[] => [
        [day === undefined ? 'not known' : String(day)],
        [date],
        [String(events.length)],
        [`${stopped[at]} of ${all}`],
        [{ bar: stopped[at]! / all }],
      ]),
    },
  ]
}

/** «Push messages, app stores (in part)»: in part where another function of the same capability stopped. */
function servedText({ days, survives }: Replay, db: VendorDb): string {
  const stopped = new Set(
    days.flatMap(({ events }) => events.flatMap(({ stops }) => stops.map((one) => one.capability))),
  )
  const served = [...new Set(survives.map(({ capability }) => capability))]
  if (served.length === 0) return 'no function that was seen.'
  return `${served.map((one) => `${db.capability(one).title}${stopped.has(one) ? ' (in part)' : ''}`).join(', ')}.`
}

/** Capabilities of which the product has a vendor. */
function seenIn({ days, survives }: Replay): ReadonlySet<Capability> {
  const events = days.flatMap((one) => one.events)
  const optional = events.filter(({ hits }) => hits === 'optional')
  return new Set(
    [...events.flatMap(({ stops }) => stops), ...optional, ...survives].map(({ capability }) => capability),
  )
}

function line(event: ReplayedEvent, seen: ReadonlySet<Capability>, db: VendorDb): Inline {
  const notice =
    event.noticeHours === undefined
      ? 'notice not known'
      : event.noticeHours === 0
        ? 'no notice'
        : `${duration(Math.max(1, event.noticeHours))} of notice`
  const after =
    event.outcomeAfterHours === undefined || event.outcomeAfterHours === 0
      ? ''
      : ` after ${duration(Math.max(1, event.outcomeAfterHours))}`
  const doubts = event.uncertain.length === 0 ? '' : `; uncertain: ${event.uncertain.join(', ')}`
  return [
    { strong: `${db.nameOf(event.vendor)}, ${db.capability(event.capability).title}` },
    ` (${event.standing}${doubts}; ${notice}; ${OUTCOMES[event.outcome]}${after}): `,
    effectOf(event, seen, db),
  ]
}

function effectOf(event: ReplayedEvent, seen: ReadonlySet<Capability>, db: VendorDb): string {
  const { hits, capability, stops } = event
  if (hits === 'nothing')
    return seen.has(capability) && capability !== 'other'
      ? `not used in this product: others serve its ${inSentence(db.capability(capability).title)}.`
      : 'no such service was seen in this product.'
  const whom = whomOf(event, db)
  if (hits === 'optional') return `${whom}: the product as configured does without it.`
  if (stops.length === 0) return `${whom}: nothing further stops.`
  const titles = [...new Set(stops.map(({ capability }) => db.capability(capability).title))]
  const later = stops.some(({ goesOnHours }) => goesOnHours !== undefined) ? ', some of it only later' : ''
  return `${whom}: stops ${titles.join(', ')}${later}.`
}

/** The vendor of this product that the loss is applied to; what the reports leave unnamed is known here by its declared name. */
function whomOf({ hits, vendor, hitVendor }: ReplayedEvent, db: VendorDb): string {
  if (hitVendor === vendor) return 'Here the same vendor'
  const name = db.nameOf(hitVendor!)
  const isItself = hits === 'vendor' || vendor.toLowerCase().startsWith(name.toLowerCase())
  return isItself ? `Here ${name}` : `Here ${name} in its place`
}

const OUTCOMES = {
  restored: 'restored',
  moved: 'moved elsewhere',
  permanent: 'for good',
  unknown: 'end not known',
} as const
