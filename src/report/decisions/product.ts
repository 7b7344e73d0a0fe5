import type { Card } from '../cards.js'
import { decideBy } from './dates.js'
import type { Decision } from './decision.js'
import type { DecisionGround } from './of-cards.js'
import { ownerOf } from './owners.js'
import { graveOf } from './rest.js'

/** Titles beyond these are counted; the list of findings has all. */
const MOST_TITLES = 3

/** What is grave and stands on nobody's card, since it is about the product itself: one decision. */
export function ofTheProduct(cards: readonly Card[], { assessment }: DecisionGround): Decision[] {
  const carded = new Set(cards.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)))
  const own = graveOf(assessment).filter(({ fingerprint }) => !carded.has(fingerprint))
  const severity = own.some((one) => one.severity === 'critical') ? 'critical' : 'high'
  if (own.length === 0) return []
  const titles = own.slice(0, MOST_TITLES).map(({ rule, title }) => `${rule} ${title}`)
  const more = own.length > MOST_TITLES ? `; and ${own.length - MOST_TITLES} more` : ''
  return [
    {
      severity,
      about: 'the product itself',
      companies: [],
      proposed: [{ strong: 'Fix or accept' }, `: ${titles.join('; ')}${more}`],
      effort: 'no estimate on file: the owner brings one',
      effect: 'as the page of the rule says',
      ...(assessment.declared?.revenue === undefined ? {} : { atRisk: 'not estimated' }),
      owner: ownerOf(
        own.flatMap(({ capability }) => capability ?? []),
        assessment,
      ),
      date: decideBy(assessment.subject.asOf, severity),
    },
  ]
}
