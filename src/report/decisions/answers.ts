import type { Finding } from '../../model/finding.js'
import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Card } from '../cards.js'
import { enumerate, inSentence } from '../words.js'
import type { Decision } from './decision.js'
import { graveOf, stepOf } from './rest.js'

/** The decision about a company by its number in the list, or why none is asked. */
export function answerTo(card: Card, decisions: readonly Decision[], db: VendorDb): string {
  const number = numberOf(card.company, decisions)
  if (number !== undefined) {
    const lesser = card.findings.some(({ severity }) => severity === 'medium' || severity === 'low')
    const rest = lesser ? '; nothing is asked about the rest, which is medium or low' : ''
    return `decision ${number}, about what is ${graveWords(card, db)}${rest}`
  }
  const until = [...new Set(card.findings.flatMap(({ suppressed }) => suppressed?.expires ?? []))].sort()
  return card.severity === 'critical' || card.severity === 'high'
    ? `none is asked: somebody let it through${until.length === 0 ? '' : ` until ${enumerate(until)}`}`
    : 'none is asked: nothing about it is critical or high'
}

/** What is done about a finding: the decision, the step of the plan, or that nothing is asked. */
export function answerToFinding(
  finding: Finding,
  card: Card | undefined,
  decisions: readonly Decision[],
  plan: Plan | undefined,
): string {
  if (finding.suppressed !== undefined) return `let through until ${finding.suppressed.expires}`
  const isGrave = finding.severity === 'critical' || finding.severity === 'high'
  const number = !isGrave ? undefined : card === undefined ? ownNumber(decisions) : numberOf(card.company, decisions)
  const step = stepOf(finding, plan)
  const parts = [
    ...(number === undefined ? [] : [`decision ${number}`]),
    ...(step === undefined ? [] : [`step ${step} of the plan`]),
  ]
  if (parts.length > 0) return parts.join(', ')
  const isKept = plan?.notAvoidable.some((one) => one.finding === finding.fingerprint) === true
  return isKept ? 'none is asked: no real alternative is known' : 'none is asked'
}

/** From 1, as the list has them. */
function numberOf(company: string, decisions: readonly Decision[]): number | undefined {
  const at = decisions.findIndex(({ companies }) => companies.includes(company))
  return at < 0 ? undefined : at + 1
}

/** The decision over the product itself: the one about no company that has a severity. */
function ownNumber(decisions: readonly Decision[]): number | undefined {
  const at = decisions.findIndex(({ companies, severity }) => companies.length === 0 && severity !== undefined)
  return at < 0 ? undefined : at + 1
}

/** «critical or high (file storage and search)». */
function graveWords(card: Card, db: VendorDb): string {
  const grave = graveOf(card)
  const severities = new Set(grave.map(({ severity }) => severity))
  const word = severities.size === 2 ? 'critical or high' : ([...severities][0] ?? card.severity)
  const about = [...new Set(grave.flatMap(({ capability }) => capability ?? []))]
  return about.length === 0 ? word : `${word} (${enumerate(about.map((one) => inSentence(db.capability(one).title)))})`
}
