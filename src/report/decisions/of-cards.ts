import type { Assessment } from '../../model/assessment.js'
import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { groupBy } from '../../util/sort.js'
import type { Inline } from '../blocks.js'
import type { Card } from '../cards.js'
import { stoppersOf } from '../stoppers.js'
import { VERB } from '../summary.js'
import { count, durationRange, enumerate, inSentence, thousands } from '../words.js'
import { acceptBy, decideBy } from './dates.js'
import type { Decision } from './decision.js'
import { isGatekept, keepersName, softening } from './gatekeepers.js'
import { ownerOf } from './owners.js'
import { restText } from './rest.js'

/** What decisions are made from. */
export interface DecisionGround {
  readonly assessment: Assessment
  readonly db: VendorDb
  readonly plan: Plan | undefined
}

/** To fix what has a way out, with what it takes before the letter and after it. */
export function fixOf(card: Card, { assessment, db, plan }: DecisionGround): Decision {
  const { loss, severity, name } = card
  const { firstStep } = loss
  const isOpen = firstStep !== undefined && firstStep.kind !== 'none'
  return {
    severity,
    about: name,
    companies: [card.company],
    proposed: isOpen
      ? [{ strong: 'Fix' }, `: ${VERB[firstStep.kind]}${firstStep.title}${restText(card, plan, db)}`]
      : [{ strong: 'Accept or insure' }, ', and mitigate'],
    effort: isOpen ? effort(firstStep, plan) : `none to accept it${ifItComes(card)}`,
    effect: isOpen ? effect(card, db) : 'none: no fallback is known',
    ...riskOf([card], assessment, db),
    owner: ownerOf(card.loses, assessment),
    date: isOpen ? decideBy(assessment.subject.asOf, severity) : acceptBy(assessment.subject.asOf, severity),
  }
}

/** To accept gatekeepers of one capability together, for a time, with what softens the loss of each. */
export function acceptanceOf(cards: readonly Card[], { assessment, db, plan }: DecisionGround): Decision {
  const capability = cards[0]!.loss.firstStep!.capability!
  const title = inSentence(db.capability(capability).title)
  const ways = cards.map((card): readonly [string, string[]] => [
    keepersName(card, capability, assessment, db),
    softening(card, plan),
  ])
  const softened = ways.filter(([, titles]) => titles.length > 0)
  const text = softened
    .map(([name, titles]) => `${titles.join(', ')}${cards.length > 1 ? ` (${name})` : ''}`)
    .join('; ')
  const proposed: Inline = [
    { strong: 'Accept' },
    ` the loss of ${title} for a time, since nobody else has the same reach${text === '' ? '' : `; soften it: ${text}`}`,
    ...restsOf(cards, plan, db),
  ]
  return {
    severity: cards[0]!.severity,
    about: listOf(cards.map(({ name }) => name)),
    companies: cards.map(({ company }) => company),
    proposed,
    short: [{ strong: 'Accept' }, ` the loss of ${title} for a time${text === '' ? '' : ', and soften it'}`],
    effort: `none to accept it${text === '' ? '' : '; what softens it is not estimated: the owner brings hours'}${ifItComes(cards[0]!)}`,
    effect: text === '' ? 'none: the risk stays as it is' : 'the risk stays; what softens it keeps another way open',
    ...riskOf(cards, assessment, db),
    owner: ownerOf([capability], assessment),
    date: acceptBy(assessment.subject.asOf, cards[0]!.severity),
  }
}

/** What else is grave about each company, once for all of which the same is to be said. */
function restsOf(cards: readonly Card[], plan: Plan | undefined, db: VendorDb): string[] {
  const byText = groupBy(cards, (card) => restText(card, plan, db))
  return [...byText]
    .filter(([text]) => text !== '')
    .map(([text, of]) => (cards.length === 1 ? text : `${text} (${enumerate(of.map(({ name }) => name))})`))
}

/** Names as their cards have them; a name that is a list itself is kept apart from the next. */
function listOf(names: readonly string[]): string {
  return names.some((name) => name.includes(' and ')) ? names.join('; ') : enumerate(names)
}

/** Whether the card is about a gatekeeper. */
export function isAcceptance(card: Card, { assessment, db }: DecisionGround): boolean {
  return isGatekept(card, assessment, db)
}

/** Hours of own work where the plan knows this way out, and the weeks of who begins too late. */
function effort({ finding, title, hours }: NonNullable<Card['loss']['firstStep']>, plan: Plan | undefined): string {
  const known = plan?.fallbacks.find((one) => one.finding === finding)?.fallbacks.find((one) => one.title === title)
  const before =
    known === undefined
      ? []
      : [`about ${count(Math.round(known.setUp.likely + known.work.likely), 'hour')} of work now`]
  const late = hours === undefined ? [] : [`${durationRange(hours)} if begun after the letter`]
  const parts = [...before, ...late]
  return parts.length === 0 ? 'no estimate on file: the owner brings one' : `${parts.join('; ')} (assumption)`
}

/** What the day would cost: time that passes, and how much of it is work rather than waiting for others. */
function ifItComes({ recoveryHours, loss }: Card): string {
  if (recoveryHours === undefined) return ''
  const work = (loss.recovery?.steps ?? []).filter(({ lane }) => lane === 'work')
  const [low, high] = [work.reduce((sum, one) => sum + one.low, 0), work.reduce((sum, one) => sum + one.high, 0)]
  const own = high === 0 ? '' : `, of which ${durationRange([low, high])} are work of the team`
  return `; if it comes: ${durationRange(recoveryHours)} by the clock without it${own} (assumption)`
}

function effect({ name, loses, loss: { firstStep } }: Card, db: VendorDb): string {
  if (firstStep?.capability === undefined) return 'lowers concentration'
  const rest = loses.length - 1
  const more = rest > 0 ? `; ${count(rest, 'other capability')} still ${rest === 1 ? 'hangs' : 'hang'} on it` : ''
  return `${inSentence(db.capability(firstStep.capability).title)} served without ${name}${more}`
}

/** The declared revenue of a day for the days without it, where the product as a whole stops: one way of several is a part of it. */
function riskOf(cards: readonly Card[], assessment: Assessment, db: VendorDb): { readonly atRisk?: string } {
  const revenue = assessment.declared?.revenue
  if (revenue === undefined) return {}
  const { product } = stoppersOf(assessment, db)
  const sums = cards.map(({ company, loss }) => {
    const gone = loss.gap ?? loss.recovery
    if (!product.includes(company) || gone === undefined) return 'not estimated'
    const [low, high] = [gone.low, gone.high].map((hours) => thousands(Math.round((revenue.perDay * hours) / 24)))
    return `${revenue.currency} ${low === high ? low : `${low} to ${high}`} (declared revenue per day, estimated days without it)`
  })
  return { atRisk: [...new Set(sums)].join('; ') }
}
