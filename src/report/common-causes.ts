import type { Assessment, Cause } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { countryName } from './headline.js'
import { count } from './words.js'

/** Reasons that take several companies at once, and what the product loses by each. */
export function commonCauses({ headline }: Assessment, db: VendorDb): Block[] {
  const causes = (headline.causes ?? []).filter(({ organisations }) => organisations.length > 1)
  if (causes.length === 0) return []
  const titles = (capabilities: Cause['lost']) => capabilities.map((one) => db.capability(one).title).join(', ') || '—'
  const rows = causes.map((cause): Inline[] => [
    [causeText(cause, db)],
    [`${count(cause.organisations.length, 'vendor')}: ${cause.organisations.map((one) => db.nameOf(one)).join(', ')}`],
    [titles(cause.lost)],
    [titles(cause.surviving)],
  ])
  return [
    { kind: 'heading', level: 2, text: ['One cause, several companies'] },
    {
      kind: 'paragraph',
      text: [
        'Vendors that take over for each other help only where one cause does not take them all. Nothing here says how likely a cause is.',
      ],
    },
    { kind: 'table', head: ['Cause', 'Who goes', 'Essential capabilities that stop', 'Still served'], rows },
  ]
}

function causeText({ kind, id }: Cause, db: VendorDb): string {
  switch (kind) {
    case 'jurisdiction':
      return `Home country: ${countryName(id)} (sanctions, legal orders)`
    case 'trigger':
      return 'Content rules: vendors most exposed to them'
    case 'owner':
      return `Owner: ${db.nameOf(id)}`
    case 'upstream':
      return `Upstream: ${db.nameOf(id)}`
  }
}
