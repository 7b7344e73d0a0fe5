import { CORRECTION_ROUTE } from '../model/correction.js'
import type { Precedent } from '../model/precedent.js'
import type { Block, Inline } from './blocks.js'
import type { Card } from './cards.js'
import { customerOf } from './customer.js'
import type { Format } from './format.js'
import { duration } from './words.js'

/** The documented withdrawals behind the cards, with their sources and the way to have one put right. */
export function precedents(cards: readonly Card[], { facts, db }: Parameters<Format>[1]): Block[] {
  const known =
    facts === undefined ? [] : cards.flatMap((card) => card.vendors.flatMap((vendor) => facts.precedentsOf(vendor)))
  if (known.length === 0) return []
  // What a card cites stands first among what is kept, so that every line of a card can be checked here.
  const cited = new Set(cards.flatMap(({ loss }) => (loss.precedents ?? []).map(({ last }) => last.id)))
  const first = known.filter(({ id }) => cited.has(id))
  const kept = new Set([...first, ...known.filter(({ id }) => !cited.has(id))].slice(0, MOST_PRECEDENTS))
  const rows = known
    .filter((one) => kept.has(one))
    .map((one): Inline[] => [
      [db.nameOf(one.vendor)],
      [one.date],
      [customerOf(one)],
      [db.capability(one.capability).title],
      [one.trigger.replaceAll('-', ' ')],
      [
        one.noticeHours === undefined
          ? 'not known'
          : one.noticeHours === 0
            ? 'none'
            : duration(Math.max(1, one.noticeHours)),
      ],
      [outcomeText(one)],
      [one.sources[0]!],
    ])
  return [
    { kind: 'heading', level: 2, text: ['Precedents'] },
    { kind: 'paragraph', text: [`${WHAT_IS_SHOWN} ${CORRECTION_ROUTE}`] },
    {
      kind: 'table',
      head: ['Vendor', 'Date', 'Customer', 'Capability', 'Trigger', 'Notice', 'Outcome', 'Source'],
      rows,
    },
    ...(known.length > rows.length
      ? [
          {
            kind: 'paragraph' as const,
            text: [
              `And ${known.length - rows.length} more in the vendor database; those that a card names are all here.`,
            ],
          },
        ]
      : []),
  ]
}

/** More rows than these are a data set, and `vendors show` has it. */
const MOST_PRECEDENTS = 30

/** What `verified` of a precedent means, and no more. */
const WHAT_IS_SHOWN =
  'Withdrawals by these companies, each read in the source that is named. Most sources are news reports, lists or the word of one side, not the company itself.'

/** How it ended; what a party to it disputes, or the source leaves open, is said beside it. */
function outcomeText({ outcome, note, correction }: Precedent): string {
  const end = outcome === 'unknown' ? 'not known' : outcome
  const said = correction ?? (note !== undefined && DISPUTED.test(note) ? note : undefined)
  return said === undefined ? end : `${end}. ${said}`
}

const DISPUTED = /^(?:Contested|Disputed)\b/
