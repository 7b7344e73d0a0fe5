import type { Assessment, Cause } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { countryName } from './cause-line.js'
import { causeMembers } from './cause-members.js'
import { capital, count, enumerate } from './words.js'

/** Reasons that take several companies at once, and what the product loses by each. */
export function commonCauses({ headline }: Assessment, db: VendorDb): Block[] {
  const causes = (headline.causes ?? []).filter(({ organisations }) => organisations.length > 1)
  if (causes.length === 0) return []
  const titles = (capabilities: Cause['lost']) => capabilities.map((one) => db.capability(one).title).join(', ')
  const grave = causes.filter(({ lost }) => lost.length > 0)
  const mild = causes.filter(({ lost }) => lost.length === 0)
  const rows = grave.map((cause): Inline[] => [
    [capital(causeText(cause, db))],
    [whoGoes(cause, db)],
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
  const items = causes.map((cause) => `${causeText(cause, db)} (${whoGoes(cause, db)})`)
  return { kind: 'paragraph', text: [`These stop no essential capability that was seen: ${items.join('; ')}.`] }
}

/** «4 vendors: GitHub, Microsoft and npm; and UNPKG, which stands on one of them». */
function whoGoes(cause: Cause, db: VendorDb): string {
  const { own, dragged } = causeMembers(cause, db)
  const names = (vendors: readonly string[]) => enumerate(vendors.map((one) => db.nameOf(one)))
  const rest = `${names(dragged)}, which ${dragged.length === 1 ? 'falls' : 'fall'} with one of them`
  const all = own.length === 0 ? names(dragged) : names(own)
  return `${count(cause.organisations.length, 'vendor')}: ${all}${own.length === 0 || dragged.length === 0 ? '' : `; and ${rest}`}`
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
