import { CORRECTION_ROUTE } from '../model/correction.js'
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
  const rows = known
    .slice(0, MOST_PRECEDENTS)
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
      [one.outcome],
      [one.sources[0]!],
    ])
  return [
    { kind: 'heading', level: 2, text: ['Precedents'] },
    { kind: 'paragraph', text: [`Withdrawals by these companies that a first source confirms. ${CORRECTION_ROUTE}`] },
    {
      kind: 'table',
      head: ['Vendor', 'Date', 'Customer', 'Capability', 'Trigger', 'Notice', 'Outcome', 'Source'],
      rows,
    },
    ...(known.length > rows.length
      ? [{ kind: 'paragraph' as const, text: [`And ${known.length - rows.length} more: holdfast vendors show ID.`] }]
      : []),
  ]
}

/** More rows than these are a data set, and `vendors show` has it. */
const MOST_PRECEDENTS = 30
