import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import type { Card } from './cards.js'
import { VERB } from './summary.js'
import { count, durationRange, enumerate, inSentence, thousands } from './words.js'

/** Assumption: a board decides about so many companies at one sitting; the rest is named. */
const MOST_DECISIONS = 7

/**
 * What the board is asked: per company with a grave finding that nobody has let through, what is proposed, how long it takes, what it
 * gains, who answers for it. Money only where the owners declared what a day is worth.
 */
export function decisions(assessment: Assessment, cards: readonly Card[], db: VendorDb): Block[] {
  const grave = cards.filter(isOpen)
  if (grave.length === 0) return []
  const revenue = assessment.declared?.revenue
  const rows = grave
    .slice(0, MOST_DECISIONS)
    .map((card): Inline[] => [
      [{ severity: card.severity }],
      [card.name],
      proposal(card),
      [effort(card)],
      [effect(card, db)],
      ...(revenue === undefined ? [] : [[atRisk(card, assessment, revenue)]]),
      [ownerOf(card, assessment)],
      ['to be set'],
    ])
  const rest = grave.slice(MOST_DECISIONS)
  return [
    { kind: 'heading', level: 2, text: ['Decisions asked'] },
    {
      kind: 'paragraph',
      text: [
        'For each company: ',
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
        'Effort, if begun after the letter',
        'Effect',
        ...(revenue === undefined ? [] : ['Revenue at risk']),
        'Owner',
        'Date',
      ],
      rows,
    },
    ...(rest.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [`Then ${count(rest.length, 'more company')}: ${enumerate(rest.map(({ name }) => name))}.`],
          },
        ]),
  ]
}

/** Grave, and not all of it let through. */
function isOpen(card: Card): boolean {
  if (card.severity !== 'critical' && card.severity !== 'high') return false
  const grave = card.findings.filter(({ severity }) => severity === card.severity)
  return grave.length === 0 || grave.some(({ suppressed }) => suppressed === undefined)
}

function proposal({ loss: { firstStep } }: Card): Inline {
  if (firstStep === undefined || firstStep.kind === 'none') return [{ strong: 'Accept or insure' }, ', and mitigate']
  return [{ strong: 'Fix' }, `: ${VERB[firstStep.kind]}${firstStep.title}`]
}

function effort({ loss: { firstStep } }: Card): string {
  return firstStep !== undefined && firstStep.kind !== 'none' && firstStep.hours
    ? `${durationRange(firstStep.hours)} (assumption)`
    : 'not estimated'
}

function effect({ name, loses, loss: { firstStep } }: Card, db: VendorDb): string {
  if (firstStep === undefined || firstStep.kind === 'none') return 'none: no fallback is known'
  if (firstStep.capability === undefined) return 'lowers concentration'
  const rest = loses.length - 1
  const more = rest > 0 ? `; ${rest} more still ${rest === 1 ? 'hangs' : 'hang'} on it` : ''
  return `${inSentence(db.capability(firstStep.capability).title)} served without ${name}${more}`
}

/** The declared revenue of a day for the days without it, where an essential capability stops. */
function atRisk(
  { company, loss }: Card,
  { headline }: Assessment,
  { perDay, currency }: { readonly perDay: number; readonly currency: string },
): string {
  const stops = headline.essential.some(({ stoppedBy }) => stoppedBy.includes(company))
  const gone = loss.gap ?? loss.recovery
  if (!stops || gone === undefined) return 'not estimated'
  const [low, high] = [gone.low, gone.high].map((hours) => thousands(Math.round((perDay * hours) / 24)))
  return `${currency} ${low === high ? low : `${low} to ${high}`} (declared revenue per day, estimated days without it)`
}

/** Who answers for a business function that needs what is lost, where the owners declared it. */
function ownerOf({ loses }: Card, { declared }: Assessment): string {
  const owners = (declared?.businessFunctions ?? [])
    .filter(({ needs = [] }) => needs.some((one) => loses.includes(one)))
    .flatMap(({ owner }) => owner ?? [])
  return owners.length === 0 ? 'to be named' : enumerate([...new Set(owners)])
}
