import type { Replay, ReplayedEvent } from '../../model/simulation.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { count, duration } from '../words.js'

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
        `${count(events.length, 'withdrawal')} on ${count(replay.days.length, 'day')}: ${established} established (read in a source, nothing uncertain), ${events.length - established} only reported. Events of one day are unordered. A loss is applied to the vendor itself where the product uses it, else to one vendor of the same capability. Whether a loss was lawful or deserved is no matter here.`,
      ],
    },
    ...replay.days.flatMap(({ date, day, events: ofDay }): Block[] => [
      { kind: 'heading', level: 3, text: [day === undefined ? `${date} (day not known)` : `Day ${day} (${date})`] },
      { kind: 'list', items: ofDay.map((event) => line(event, db)) },
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

/** «Push messages, app stores (in part)»: in part where another function of the same capability stopped. */
function servedText({ days, survives }: Replay, db: VendorDb): string {
  const stopped = new Set(
    days.flatMap(({ events }) => events.flatMap(({ stops }) => stops.map((one) => one.capability))),
  )
  const served = [...new Set(survives.map(({ capability }) => capability))]
  if (served.length === 0) return 'no function that was seen.'
  return `${served.map((one) => `${db.capability(one).title}${stopped.has(one) ? ' (in part)' : ''}`).join(', ')}.`
}

function line(event: ReplayedEvent, db: VendorDb): Inline {
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
    effectOf(event, db),
  ]
}

function effectOf({ hits, vendor, hitVendor, capability, stops }: ReplayedEvent, db: VendorDb): string {
  if (hits === 'nothing') return 'no such service was seen in this product.'
  const whom = hitVendor === vendor ? 'Here the same vendor' : `Here ${db.nameOf(hitVendor!)} in its place`
  if (hits === 'optional') return `${whom}: the product as configured does without it.`
  if (stops.length === 0) return `${whom}: nothing further stops.`
  const titles = [...new Set(stops.map(({ capability }) => db.capability(capability).title))]
  const later = stops.some(({ goesOnHours }) => goesOnHours !== undefined) ? ', some of it only later' : ''
  const account = hits === 'capability' && stops.some((one) => one.capability !== capability)
  return `${whom}${account ? ', with its whole account' : ''}: stops ${titles.join(', ')}${later}.`
}

const OUTCOMES = {
  restored: 'restored',
  moved: 'moved elsewhere',
  permanent: 'for good',
  unknown: 'end not known',
} as const
