import type { Assessment } from '../../model/assessment.js'
import { type Finding, SEVERITIES } from '../../model/finding.js'
import { byText } from '../../util/sort.js'
import type { Card } from '../cards.js'
import { count } from '../words.js'
import { chip, type Section, table } from './encode-html.js'
import { el, type Markup } from './markup.js'

const HEAD = ['Severity', 'Rule', 'Finding', 'Company', 'Answer', 'Where', 'Ways out'] as const
/** Further places stand in the appendix and in the JSON. */
const MOST_PLACES = 3

/** What is done about a finding, in words. */
type AnswerOf = (finding: Finding, card: Card | undefined) => string

/** Every finding with what answers it, and with filters that the script brings to life. */
export function findingsSection(assessment: Assessment, cards: readonly Card[], answerOf: AnswerOf): Section {
  const { findings } = assessment
  const title = 'Findings'
  if (findings.length === 0) return { id: 'findings', title, body: [el('p', {}, 'No rule found anything.')] }
  const companyOf = new Map(
    cards.flatMap((card, index) =>
      card.findings.map(({ fingerprint }): [string, Holder] => [fingerprint, { index, name: card.name, card }]),
    ),
  )
  const titles = new Map(assessment.rules.map(({ id, title: text }) => [id, text]))
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort(byText)
  const severities = SEVERITIES.filter((one) => findings.some(({ severity }) => severity === one))
  const named = cards.flatMap(({ name, findings: own }, index) =>
    own.length === 0 ? [] : [{ value: String(index), text: name }],
  )
  return {
    id: 'findings',
    title,
    body: [
      el(
        'div',
        { class: 'filters', id: 'filters', role: 'group', 'aria-label': 'Filter the findings', hidden: true },
        choice(
          'severity',
          'Severity',
          severities.map((value) => ({ value, text: value })),
        ),
        choice(
          'rule',
          'Rule',
          rules.map((value) => ({ value, text: `${value} ${titles.get(value) ?? ''}`.trim() })),
        ),
        choice('company', 'Company', named),
        choice('state', 'State', [
          { value: 'open', text: 'open' },
          { value: 'accepted', text: 'let through' },
        ]),
      ),
      el('p', { id: 'shown', role: 'status', 'aria-live': 'polite' }, `${count(findings.length, 'finding')}.`),
      table(
        title,
        HEAD.map((text) => el('th', { scope: 'col' }, text)),
        findings.map((finding) => {
          const holder = companyOf.get(finding.fingerprint)
          return row(finding, holder, answerOf(finding, holder?.card))
        }),
        'findings-table',
      ),
    ],
  }
}

function choice(
  id: string,
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
): Markup {
  return el(
    'label',
    {},
    `${label} `,
    el(
      'select',
      { id: `by-${id}`, 'data-filter': id },
      el('option', { value: '' }, 'all'),
      options.map(({ value, text }) => el('option', { value }, text)),
    ),
  )
}

/** The card on which a finding stands. */
interface Holder {
  readonly index: number
  readonly name: string
  readonly card: Card
}

function row(finding: Finding, company: Holder | undefined, answer: string): Markup {
  const { suppressed, evidence, recommendations } = finding
  const places = evidence.slice(0, MOST_PLACES).map(({ location }) => `${location.path}:${location.line}`)
  const more = evidence.length - places.length
  const ways = recommendations.filter(({ kind }) => kind !== 'none').map((way) => way.title)
  return el(
    'tr',
    {
      'data-severity': finding.severity,
      'data-rule': finding.rule,
      'data-company': company?.index,
      'data-state': suppressed === undefined ? 'open' : 'accepted',
    },
    el('td', {}, chip(finding.severity)),
    el('td', {}, finding.rule),
    el(
      'th',
      { scope: 'row' },
      finding.title,
      suppressed === undefined
        ? undefined
        : el('span', { class: 'note' }, ` Let through by ${suppressed.owner} until ${suppressed.expires}.`),
    ),
    el('td', {}, company?.name ?? 'none: the product itself'),
    el('td', {}, answer),
    el(
      'td',
      {},
      places.map((one, index) => [index === 0 ? '' : ' ', el('code', { class: 'place' }, one)]),
      more > 0 ? ` and ${count(more, 'more place')}` : undefined,
    ),
    el('td', {}, ways.length === 0 ? 'none on file' : ways.join('; ')),
  )
}
