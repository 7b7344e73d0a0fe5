import { groupBy } from '../util/sort.js'
import type { Block, Inline } from './blocks.js'
import type { Card } from './cards.js'
import type { Decision } from './decisions/decision.js'
import { acceptanceOf, type DecisionGround, fixOf, isAcceptance } from './decisions/of-cards.js'
import { ofTheProduct } from './decisions/product.js'
import { graveOf } from './decisions/rest.js'
import { unnamed } from './decisions/unnamed.js'
import { count } from './words.js'

/** Assumption: a board decides about so many things at one sitting; the rest stands in a list of its own. */
const MOST_DECISIONS = 7

/**
 * What the board is asked: to name who is not known, and per company with a grave finding that nobody has let through what is proposed,
 * how long it takes, what it gains, who answers for it and by when. Gatekeepers of one capability are one decision; so is what is
 * grave about the product itself.
 */
export function decisionsOf(cards: readonly Card[], ground: DecisionGround): Decision[] {
  const grave = cards.filter(isOpen)
  const together = groupBy(grave, (card) =>
    isAcceptance(card, ground) ? `${card.severity} ${card.loss.firstStep!.capability}` : card.company,
  )
  return [
    ...unnamed(ground.assessment, ground.db),
    ...[...together.values()].map((group) =>
      isAcceptance(group[0]!, ground) ? acceptanceOf(group, ground) : fixOf(group[0]!, ground),
    ),
    ...ofTheProduct(cards, ground),
  ]
}

/** Assumption: so many decisions still leave room for the rest on a first page. */
const MOST_ON_FIRST_PAGE = 5

/** What is asked, for who reads nothing else: each decision with effort, owner and day; where none is asked, why. */
export function askedLine(decisions: readonly Decision[]): Block[] {
  if (decisions.length === 0)
    return [
      {
        kind: 'paragraph',
        text: [
          { strong: 'No decision asked.' },
          ' Nobody is unknown who serves what is essential, and nothing critical or high is open.',
        ],
      },
    ]
  const rest = decisions.length - MOST_ON_FIRST_PAGE
  return [
    { kind: 'lead', text: [{ strong: `${count(decisions.length, 'decision')} asked:` }] },
    {
      kind: 'table',
      head: ['Decision', 'What', 'Effort', 'Owner', 'Date'],
      rows: decisions
        .slice(0, MOST_ON_FIRST_PAGE)
        .map((one, at): Inline[] => [
          [String(at + 1)],
          [...(one.short ?? one.proposed), ` (${one.about})`],
          [one.effort],
          [ownerText(one)],
          [one.date],
        ]),
    },
    ...(rest > 0
      ? [{ kind: 'paragraph' as const, text: [`And ${count(rest, 'more decision')} in the list below.`] }]
      : []),
  ]
}

/** The decisions as a table with their numbers, and which companies are in none. */
export function decisionBlocks(decisions: readonly Decision[], cards: readonly Card[]): Block[] {
  if (decisions.length === 0) return []
  const hasRevenue = decisions.some(({ atRisk }) => atRisk !== undefined)
  const rest = decisions.length > MOST_DECISIONS
  return [
    { kind: 'heading', level: 2, text: ['Decisions asked'] },
    { kind: 'paragraph', text: [...CHOICES] },
    table(decisions, 0, MOST_DECISIONS, hasRevenue),
    ...(rest
      ? [
          { kind: 'paragraph' as const, text: ['At the next sitting:'] },
          table(decisions, MOST_DECISIONS, decisions.length, hasRevenue),
        ]
      : []),
    ...inNone(decisions, cards),
    ...proposals(decisions),
  ]
}

const CHOICES: Inline = [
  'Each line proposes one thing: to ',
  { strong: 'fix' },
  ' it, to ',
  { strong: 'accept' },
  ' it with an owner and a date, or to find out who it is. The board may also insure a loss; insurance may pay, and restores nothing.',
]

function table(decisions: readonly Decision[], from: number, to: number, hasRevenue: boolean): Block {
  const risk = hasRevenue ? ['Revenue at risk'] : []
  return {
    kind: 'table',
    head: ['No.', 'Severity', 'Company', 'Proposed', 'Effort', 'Effect', ...risk, 'Owner', 'Date'],
    rows: decisions
      .slice(from, to)
      .map((one, at): Inline[] => [
        [String(from + at + 1)],
        one.severity === undefined ? ['not known yet'] : [{ severity: one.severity }],
        [one.about],
        one.proposed,
        [one.effort],
        [one.effect],
        ...(hasRevenue ? [[one.atRisk ?? 'not estimated']] : []),
        [ownerText(one)],
        [one.date],
      ]),
  }
}

/** How many of the companies stand in a line above, and why the others do not. */
function inNone(decisions: readonly Decision[], cards: readonly Card[]): Block[] {
  const asked = new Set(decisions.flatMap(({ companies }) => companies))
  const others = cards.filter(({ company }) => !asked.has(company))
  if (others.length === 0) return []
  const whole = count(cards.length, 'company')
  const one = others.length === 1
  const them = one ? 'it' : 'them'
  const why = others.some(isGrave)
    ? `what is critical or high about ${them} was let through, and the rest is medium or low`
    : `all that was found about ${them} is medium or low`
  return [
    {
      kind: 'paragraph',
      text: [
        asked.size === 0
          ? `About ${whole} with findings nothing is asked: ${why}.`
          : `Of ${whole} with findings, ${asked.size} ${asked.size === 1 ? 'stands' : 'stand'} in this list. Over the other ${one ? 'one' : others.length} nothing is asked: ${why}.`,
      ],
    },
  ]
}

/** What is a proposal, and who makes it final. */
function proposals(decisions: readonly Decision[]): Block[] {
  const roles = decisions.some(({ owner }) => owner.isProposed)
    ? [
        'Where no owner is declared a role is proposed: the board names a person, who is kept in holdfast.yaml (',
        { code: 'businessFunctions' },
        '). ',
      ]
    : []
  return [
    {
      kind: 'paragraph',
      text: [...roles, 'Dates are proposals, counted from the day of this report; the owner confirms or changes them.'],
    },
  ]
}

function ownerText({ owner }: Decision): string {
  return owner.isProposed ? `${owner.name} (proposed)` : owner.name
}

/** Grave, and not all of it let through. */
function isOpen(card: Card): boolean {
  if (!isGrave(card)) return false
  return graveOf(card).length > 0 || card.findings.every(({ suppressed }) => suppressed === undefined)
}

function isGrave({ severity }: Card): boolean {
  return severity === 'critical' || severity === 'high'
}
