import type { Assessment, Cause } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { countryName } from './headline.js'
import { capital, count } from './words.js'

/** Reasons that take several companies at once, and what the product loses by each. */
export function commonCauses({ headline }: Assessment, db: VendorDb): Block[] {
  const causes = (headline.causes ?? []).filter(({ organisations }) => organisations.length > 1)
  if (causes.length === 0) return []
  const titles = (capabilities: Cause['lost']) => capabilities.map((one) => db.capability(one).title).join(', ')
  const grave = causes.filter(({ lost }) => lost.length > 0)
  const mild = causes.filter(({ lost }) => lost.length === 0)
  const rows = grave.map((cause): Inline[] => [
    [capital(causeText(cause, db))],
    [`${count(cause.organisations.length, 'vendor')}: ${cause.organisations.map((one) => db.nameOf(one)).join(', ')}`],
    [titles(cause.lost)],
    [titles(cause.surviving) || 'none that was seen'],
  ])
  return [
    { kind: 'heading', level: 2, text: ['One cause, several companies'] },
    { kind: 'paragraph', text: [ABOUT] },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: ['Cause', 'Who goes', 'Essential capabilities that stop', 'Still served'],
            rows,
          },
        ]),
    ...(mild.length === 0 ? [] : [withoutEffect(mild, db)]),
  ]
}

const ABOUT =
  'Vendors that take over for each other help only where one cause does not take them all. Counted are vendors that are required, and essential capabilities of which one was seen. Nothing here says how likely a cause is.'

/** Causes that take several vendors and stop nothing essential that was seen: one sentence, no row of dashes. */
function withoutEffect(causes: readonly Cause[], db: VendorDb): Block {
  const items = causes.map(
    (cause) =>
      `${causeText(cause, db)}, ${count(cause.organisations.length, 'vendor')} (${cause.organisations.map((one) => db.nameOf(one)).join(', ')})`,
  )
  return { kind: 'paragraph', text: [`These stop no essential capability that was seen: ${items.join('; ')}.`] }
}

function causeText({ kind, id }: Cause, db: VendorDb): string {
  switch (kind) {
    case 'jurisdiction':
      return `home country ${countryName(id)} (sanctions, legal orders)`
    case 'trigger':
      return 'content rules (vendors most exposed to them)'
    case 'owner':
      return `owner ${db.nameOf(id)}`
    case 'upstream':
      return `upstream ${db.nameOf(id)}`
  }
}
