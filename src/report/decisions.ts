import { groupBy } from '../util/sort.js'
import type { Block, Inline } from './blocks.js'
import type { Card } from './cards.js'
import type { Decision } from './decisions/decision.js'
import { acceptanceOf, type DecisionGround, fixOf, isAcceptance } from './decisions/of-cards.js'
import { unnamed } from './decisions/unnamed.js'
import { count, enumerate } from './words.js'

/** Assumption: a board decides about so many things at one sitting; the rest is named. */
const MOST_DECISIONS = 7

/**
 * What the board is asked: to name who is not known, and per company with a grave finding that nobody has let through what is proposed,
 * how long it takes, what it gains, who answers for it and by when. Gatekeepers of one capability are one decision.
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
  ]
}

/** The first decision in one sentence, for who reads nothing else; nothing where none is asked. */
export function askedLine(decisions: readonly Decision[]): Block[] {
  const first = decisions[0]
  if (first === undefined) return []
  return [
    {
      kind: 'paragraph',
      text: [
        { strong: `${count(decisions.length, 'decision')} asked.` },
        ` ${decisions.length === 1 ? 'It is' : 'The first is'} on ${first.about}: `,
        ...first.proposed,
        `. Effort: ${first.effort}. Owner: ${ownerText(first)}. Date: ${first.date}.`,
      ],
    },
  ]
}

/** The decisions as a table, with what the columns mean. */
export function decisionBlocks(decisions: readonly Decision[]): Block[] {
  if (decisions.length === 0) return []
  const hasRevenue = decisions.some(({ atRisk }) => atRisk !== undefined)
  const rest = decisions.slice(MOST_DECISIONS)
  return [
    { kind: 'heading', level: 2, text: ['Decisions asked'] },
    {
      kind: 'paragraph',
      text: [
        'For each line: ',
        { strong: 'fix' },
        ' it, ',
        { strong: 'accept' },
        ' it with an owner and a date, or ',
        { strong: 'insure' },
        ' it. Insurance may pay; it restores nothing.',
      ],
    },
    {
      kind: 'table',
      head: [
        'Severity',
        'Company',
        'Proposed',
        'Effort',
        'Effect',
        ...(hasRevenue ? ['Revenue at risk'] : []),
        'Owner',
        'Date',
      ],
      rows: decisions
        .slice(0, MOST_DECISIONS)
        .map((one): Inline[] => [
          one.severity === undefined ? ['not known yet'] : [{ severity: one.severity }],
          [one.about],
          one.proposed,
          [one.effort],
          [one.effect],
          ...(hasRevenue ? [[one.atRisk ?? 'not estimated']] : []),
          [ownerText(one)],
          [one.date],
        ]),
    },
    ...(rest.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [`Then ${rest.length} more: ${enumerate(rest.map(({ about }) => about))}.`],
          },
        ]),
    ...proposals(decisions),
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
  if (card.severity !== 'critical' && card.severity !== 'high') return false
  const grave = card.findings.filter(({ severity }) => severity === card.severity)
  return grave.length === 0 || grave.some(({ suppressed }) => suppressed === undefined)
}
