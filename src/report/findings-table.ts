import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import type { Card } from './cards.js'
import { answerToFinding } from './decisions/answers.js'
import type { Decision } from './decisions/decision.js'
import type { FormatOptions } from './format.js'
import { tallyOf } from './tally.js'
import { count, enumerate } from './words.js'

/** More rows than these are a data set, and the JSON has it. */
const MOST_ROWS = 200

/** What the board needs to find its way from a finding to what is done about it. */
export interface FindingsGround {
  readonly cards: readonly Card[]
  readonly asked: readonly Decision[]
  readonly plan: FormatOptions['plan']
  readonly db: VendorDb
}

/** «Findings: 4 high and 2 low, concerning 6 companies»: the sums that the lists below add up to. */
export function findingsLine({ findings }: Assessment, cards: readonly Card[]): Block[] {
  if (findings.length === 0) return []
  const about = cards.length === 0 ? '' : `, concerning ${count(cards.length, 'company')}`
  return [
    {
      kind: 'paragraph',
      text: [
        { strong: 'Findings: ' },
        `${tallyOf(findings)}${about}. The list of findings says of each what answers it: a decision, a step of the plan, or none.`,
      ],
    },
  ]
}

/** Every finding, with the decision or the step of the plan that answers it. */
export function findingsTable({ findings, rules }: Assessment, { cards, asked, plan, db }: FindingsGround): Block[] {
  if (findings.length === 0) return []
  const cardOf = new Map(cards.flatMap((card) => card.findings.map(({ fingerprint }) => [fingerprint, card] as const)))
  const shown = findings.slice(0, MOST_ROWS)
  const rest = findings.length - shown.length
  return [
    { kind: 'heading', level: 2, text: ['Appendix: list of findings'] },
    {
      kind: 'table',
      head: ['Severity', 'Rule', 'Finding', 'Company', 'Answer'],
      rows: shown.map((one): Inline[] => {
        const card = cardOf.get(one.fingerprint)
        return [
          [{ severity: one.severity }],
          [one.rule],
          [one.title],
          [card?.name ?? (enumerate(one.vendors.map((vendor) => db.nameOf(vendor))) || 'the product itself')],
          [answerToFinding(one, card, asked, plan)],
        ]
      }),
    },
    ...(rest > 0 ? [{ kind: 'paragraph' as const, text: [`And ${rest} more; the JSON report lists all.`] }] : []),
    { kind: 'list', items: rulesOf(shown, rules) },
  ]
}

/** What each id of the table stands for, once. */
function rulesOf(shown: Assessment['findings'], rules: Assessment['rules']): Inline[] {
  const used = new Set<string>(shown.map(({ rule }) => rule))
  return rules.filter(({ id }) => used.has(id)).map(({ id, title }): Inline => [{ strong: id }, `: ${title}`])
}
