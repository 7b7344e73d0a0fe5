import type { Assessment } from '../../model/assessment.js'
import type { Capability } from '../../model/capability.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { groupBy } from '../../util/sort.js'
import { count, inSentence } from '../words.js'
import { type Section, table } from './encode-html.js'
import { graphSvg } from './graph-svg.js'
import type { Loss } from './losses.js'
import { graphOf } from './map-graph.js'
import { el, json, type Markup } from './markup.js'

/** What the script knows of a company: the nodes that go, those of which something falls, and the sentence that says it. */
interface Selection {
  readonly name: string
  readonly gone: readonly string[]
  readonly hit: readonly string[]
  readonly says: string
}

/** The map as picture and table, with a choice of the company that leaves. */
export function mapSection(assessment: Assessment, db: VendorDb, losses: readonly Loss[]): Section | undefined {
  if (losses.length === 0) return undefined
  const graph = graphOf(
    assessment,
    db,
    losses.map(({ company }) => company),
  )
  const indexOf = new Map(losses.map(({ company }, index) => [company, index]))
  const companyIndex = (organisation: string) => indexOf.get(db.ownersOf(organisation).at(-1) ?? organisation)
  const selections = losses.map((loss, index): Selection => {
    const components = new Set(loss.falls.map(({ component }) => component))
    return {
      name: loss.name,
      gone: graph.nodes
        .filter(({ organisation }) => organisation !== undefined)
        .filter(({ organisation }) => loss.gone.has(organisation!) || companyIndex(organisation!) === index)
        .map(({ id }) => id),
      hit: graph.nodes
        .filter(({ component }) => component !== undefined && components.has(component))
        .map(({ id }) => id),
      says: sentence(loss, db),
    }
  })
  const title = 'Map: select a company, see what falls'
  return {
    id: 'map',
    title,
    body: [
      el(
        'div',
        { class: 'filters', id: 'map-choice', hidden: true },
        el(
          'label',
          {},
          'If this company drops us: ',
          el(
            'select',
            { id: 'by-map' },
            el('option', { value: '' }, 'nobody'),
            losses.map(({ name }, index) => el('option', { value: index }, name)),
          ),
        ),
        el('button', { type: 'button', id: 'map-clear' }, 'Clear'),
      ),
      el('p', { id: 'map-says', role: 'status', 'aria-live': 'polite' }),
      ...(graph.nodes.length === 0
        ? []
        : [
            el(
              'div',
              { class: 'wide map', role: 'region', 'aria-label': 'Picture of the map', tabindex: 0 },
              graphSvg(graph, companyIndex),
            ),
            el(
              'p',
              { class: 'note' },
              `Thick lines are required, thin ones optional, dashed lines lead to owners, dotted ones to what a vendor stands on.${
                graph.left === 0
                  ? ''
                  : ` ${count(graph.left, 'further line')} left out; the table below and the register have them all.`
              }`,
            ),
          ]),
      lossTable(losses, db),
      el('script', { type: 'application/json', id: 'map-data' }, json(selections)),
    ],
  }
}

function sentence({ name, falls, optional }: Loss, db: VendorDb): string {
  const parts = [...byCapability(falls)].map(
    ([capability, components]) => `${inSentence(db.capability(capability).title)} (${components.join(', ')})`,
  )
  const lost =
    parts.length === 0 ? 'nothing required falls with it alone, as far as was seen' : `these fall: ${parts.join('; ')}`
  const rest = titles(optional, db)
  return `Without ${name} ${lost}.${rest === '' ? '' : ` The product as configured does without: ${rest}.`}`
}

function lossTable(losses: readonly Loss[], db: VendorDb): Markup {
  return table(
    'What falls with each company',
    ['If it drops us', 'Falls', 'Does without'].map((text) => el('th', { scope: 'col' }, text)),
    losses.map(({ name, falls, optional }) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, name),
        el(
          'td',
          {},
          [...byCapability(falls)].map(([capability, components], index) => [
            index === 0 ? '' : '; ',
            el('strong', {}, db.capability(capability).title),
            ` of ${components.join(', ')}`,
          ]),
          falls.length === 0 ? 'nothing' : undefined,
        ),
        el('td', {}, titles(optional, db) || 'nothing'),
      ),
    ),
    'map-table',
  )
}

function byCapability(falls: Loss['falls']): Map<Capability, string[]> {
  return new Map(
    [...groupBy(falls, ({ capability }) => capability)].map(([capability, group]) => [
      capability as Capability,
      [...new Set(group.map(({ component }) => component))],
    ]),
  )
}

function titles(capabilities: readonly Capability[], db: VendorDb): string {
  return capabilities.map((one) => inSentence(db.capability(one).title)).join(', ')
}
