import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText } from '../../util/sort.js'
import type { Section } from './encode-html.js'
import { table } from './encode-html.js'
import { type Loss, proved } from './losses.js'
import { el, type Markup } from './markup.js'

type Mark = 'stops' | 'required' | 'optional'

const MARKS: Readonly<Record<Mark, readonly [sign: string, words: string]>> = {
  stops: ['■', 'falls with it alone'],
  required: ['●', 'required'],
  optional: ['○', 'optional'],
}

/** Who serves what: a row per vendor, those of the worst companies first, a column per capability, the essential ones first. */
export function matrix(assessment: Assessment, db: VendorDb, losses: readonly Loss[]): Section | undefined {
  const used = proved(assessment)
  if (used.length === 0) return undefined
  const marks = new Map<string, Map<Capability, Mark>>()
  for (const { vendor, capability, usage } of used) {
    const row = marks.get(vendor) ?? new Map<Capability, Mark>()
    marks.set(vendor, row)
    if (row.get(capability) !== 'required') row.set(capability, usage)
  }
  const functions = new Map(assessment.functions.map((one) => [one.id, one.capability]))
  for (const { function: id, organisations } of assessment.cutSets) {
    const capability = functions.get(id)
    const row = organisations.length === 1 ? marks.get(organisations[0]!) : undefined
    if (capability !== undefined && row?.has(capability)) row.set(capability, 'stops')
  }
  const columns = columnsOf(assessment, new Set(used.map(({ capability }) => capability)), db)
  const rank = new Map(losses.map(({ company }, index) => [company, index]))
  const rankOf = (vendor: string) => rank.get(db.ownersOf(vendor).at(-1)!) ?? losses.length
  const rows = [...marks].sort(
    ([a], [b]) => rankOf(a) - rankOf(b) || byText(db.nameOf(a), db.nameOf(b)) || byText(a, b),
  )
  const essential = new Set(assessment.headline.essential.map(({ capability }) => capability))
  return {
    id: 'matrix',
    title: 'Who serves what',
    body: [
      el(
        'p',
        {},
        'Each row is a vendor, each column a capability; essential capabilities come first and are marked with *. ',
        Object.values(MARKS).map(([sign, words], index) => [
          index === 0 ? '' : ', ',
          el('span', { class: 'mark', 'aria-hidden': 'true' }, sign),
          ` ${words}`,
        ]),
        '.',
      ),
      table(
        'Who serves what',
        [
          el('th', { scope: 'col' }, 'Vendor'),
          ...columns.map((one) =>
            el(
              'th',
              { scope: 'col', class: 'upright' },
              el('span', {}, `${db.capability(one).title}${essential.has(one) ? ' *' : ''}`),
            ),
          ),
        ],
        rows.map(([vendor, row]) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, db.nameOf(vendor)),
            columns.map((one) => markOf(row.get(one))),
          ),
        ),
        'matrix-table',
      ),
    ],
  }
}

function markOf(mark: Mark | undefined): Markup {
  if (mark === undefined) return el('td')
  const [sign, words] = MARKS[mark]
  return el('td', { class: mark }, el('span', { 'aria-hidden': 'true' }, sign), el('span', { class: 'unseen' }, words))
}

function columnsOf({ headline }: Assessment, seen: ReadonlySet<Capability>, db: VendorDb): Capability[] {
  const essential = headline.essential.map(({ capability }) => capability).filter((one) => seen.has(one))
  const others = [...seen]
    .filter((one) => !essential.includes(one))
    .sort((a, b) => byText(db.capability(a).title, db.capability(b).title) || byText(a, b))
  return [...new Set([...essential, ...others])]
}
