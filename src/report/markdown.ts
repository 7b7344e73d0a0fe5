import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { acceptedRisks } from './accepted.js'
import type { Block, Inline } from './blocks.js'
import { appendix, coverage, method, place, precedents, register, unidentified } from './board-register.js'
import { type Card, cardsOf } from './cards.js'
import { encodeMarkdown } from './encode-markdown.js'
import type { Format } from './format.js'
import { recoverySteps } from './recovery-steps.js'
import { cardBlock, summaryOf } from './summary.js'
import { sinceBlocks } from './trend.js'
import { count, durationRange, inSentence } from './words.js'

/** How many companies the first page shows, and how many decisions it asks for. */
const ON_FIRST_PAGE = 3

/** For a board: what can happen, what is to be decided, then the register and the evidence. */
export const markdown: Format = (assessment, options) => {
  const { db, verdict } = options
  const cards = cardsOf(assessment, db)
  const { subject, tool } = assessment
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: [`Who can stop ${subject.name}`] },
    {
      kind: 'paragraph',
      text: [
        `As of ${subject.asOf}. ${count(subject.files, 'file')} listed, ${count(assessment.coverage.filesRead, 'file')} read; vendor database of ${tool.vendorDb.date} with ${count(tool.vendorDb.vendors, 'vendor')}.`,
      ],
    },
    ...summaryOf(assessment, db, { cards: 0, evidencePerCard: 0 }).filter((block) => block.kind === 'lead'),
    ...(verdict
      ? [
          {
            kind: 'paragraph' as const,
            text: [{ strong: verdict.passed ? 'Gate passed.' : 'Gate failed.' }, ` ${verdict.reasons.join(' ')}`],
          },
        ]
      : []),
    { kind: 'heading', level: 2, text: ['If one of them drops us'] },
    ...(cards.length === 0
      ? [{ kind: 'paragraph' as const, text: ['No company was found on which the product depends alone.'] }]
      : cards.slice(0, ON_FIRST_PAGE).map((card) => cardBlock(card, db, 3))),
    ...decisions(cards, db),
    ...acceptedRisks(assessment),
    ...sinceBlocks(options.trend ?? []),
    ...essentialTable(assessment, db),
    ...companyTable(cards.slice(ON_FIRST_PAGE), db),
    ...register(assessment, db),
    ...unidentified(assessment),
    ...coverage(assessment),
    ...method(),
    ...precedents(cards, options),
    ...recoverySteps(cards, db),
    ...appendix(assessment, db),
  ]
  return encodeMarkdown(blocks)
}

function decisions(cards: readonly Card[], db: VendorDb): Block[] {
  const grave = cards.filter((card) => card.severity === 'critical' || card.severity === 'high')
  if (grave.length === 0) return []
  const rows = grave.map((card): Inline[] => {
    const first = card.loss.firstStep
    const isFix = first !== undefined && first.kind !== 'none'
    const step = isFix ? first.title : 'accept with a date and mitigate'
    const effort = isFix && first.hours ? `${durationRange(first.hours)} (assumption)` : 'not estimated'
    const rest = card.loses.length - 1
    const effect = !isFix
      ? 'none: no fallback is known'
      : first.capability === undefined
        ? 'lowers concentration'
        : `${inSentence(db.capability(first.capability).title)} served without ${card.name}${rest > 0 ? `; ${rest} more still ${rest === 1 ? 'hangs' : 'hang'} on it` : ''}`
    return [[{ severity: card.severity }], [card.name], [step], [effort], [effect], ['to be named'], ['to be set']]
  })
  return [
    { kind: 'heading', level: 2, text: ['Decisions asked'] },
    { kind: 'paragraph', text: ['For each company: fix it, accept it with an owner and a date, or insure it.'] },
    {
      kind: 'table',
      head: ['Severity', 'Company', 'First change', 'Time if begun after the letter', 'Effect', 'Owner', 'Date'],
      rows,
    },
  ]
}

function essentialTable(assessment: Assessment, db: VendorDb): Block[] {
  const rows = assessment.headline.essential.map((one): Inline[] => [
    [db.capability(one.capability).title],
    [{ falls: 'falls', survives: 'survives', 'not-seen': 'not seen' }[one.state]],
    [
      one.stoppedBy.length > 0
        ? one.stoppedBy.map((company) => db.nameOf(company)).join(', ')
        : one.state === 'falls'
          ? 'the vendor that a deployment chooses'
          : '—',
    ],
    [one.expectedBy.join(', ')],
    [db.capability(one.capability).meaning],
  ])
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: ['Essential capabilities'] },
        {
          kind: 'table',
          head: ['Capability', 'Loss of any one company', 'Stopped alone by', 'Expected by', 'If it is gone'],
          rows,
        },
      ]
}

function companyTable(cards: readonly Card[], db: VendorDb): Block[] {
  if (cards.length === 0) return []
  const rows = cards.map((card): Inline[] => [
    [{ severity: card.severity }],
    [card.name],
    [card.loses.map((one) => db.capability(one).title).join(', ') || '—'],
    [card.findings[0]?.title ?? '—'],
    card.evidence[0] ? [place(card.evidence[0])] : ['—'],
  ])
  return [
    { kind: 'heading', level: 2, text: ['Further companies'] },
    { kind: 'table', head: ['Severity', 'Company', 'We lose', 'Finding', 'Proof'], rows },
  ]
}
