import type { Capability } from '../../model/capability.js'
import type { Finding } from '../../model/finding.js'
import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Card } from '../cards.js'
import { enumerate, inSentence } from '../words.js'

/** Titles beyond these are counted; the list of findings has all. */
const MOST_TITLES = 2

/** Findings over which a board decides: critical or high, and let through by nobody. */
export function graveOf({ findings }: Pick<Card, 'findings'>): Finding[] {
  return findings.filter(
    ({ severity, suppressed }) => suppressed === undefined && (severity === 'critical' || severity === 'high'),
  )
}

/** The number of the step in the order of work that removes the finding; undefined where none does. */
export function stepOf({ fingerprint }: Finding, plan: Plan | undefined): number | undefined {
  const at = plan?.steps.findIndex(({ removes }) => removes.some(({ finding }) => finding === fingerprint)) ?? -1
  return at < 0 ? undefined : at + 1
}

/**
 * What else is grave about a company whose first step serves one capability: what steps of the plan mend, whose loss can only be
 * accepted, and what is left to look into. Begins with «; », and is empty where the first step answers all.
 */
export function restText(card: Card, plan: Plan | undefined, db: VendorDb): string {
  const done = card.loss.firstStep?.capability
  const rest = graveOf(card).filter(({ capability }) => capability === undefined || capability !== done)
  const byStep = rest.filter((one) => stepOf(one, plan) !== undefined)
  const kept = rest.filter(({ fingerprint }) => plan?.notAvoidable.some(({ finding }) => finding === fingerprint))
  const said = new Set([...byStep, ...kept].flatMap(({ capability }) => capability ?? []))
  const left = rest.filter(({ capability }) => capability === undefined || !said.has(capability))
  const steps = [...new Set(byStep.map((one) => stepOf(one, plan)!))].sort((a, b) => a - b)
  const names = (findings: readonly Finding[]) =>
    enumerate([...capabilitiesOf(findings)].map((one) => inSentence(db.capability(one).title)))
  const doors = left.flatMap((one) => doorOf(one, db))
  const unsaid = left.filter((one) => doorOf(one, db).length === 0)
  const titles = unsaid.slice(0, MOST_TITLES).map(({ rule, title }) => `${rule} ${title}`)
  const more = unsaid.length > MOST_TITLES ? ` and ${unsaid.length - MOST_TITLES} more` : ''
  return [
    ...(steps.length === 0
      ? []
      : [
          `; then ${names(byStep)} by step${steps.length === 1 ? '' : 's'} ${enumerate(steps.map(String))} of the plan`,
        ]),
    ...(kept.length === 0 ? [] : [`; accept the loss of ${names(kept)} as well`]),
    ...[...new Set(doors)].map((text) => `; ${text}`),
    ...(unsaid.length === 0 ? [] : [`; look into ${titles.join('; ')}${more}`]),
  ].join('')
}

/** «then sms by E-mail codes», «accept or insure the loss of sms»: for a sole vendor that no plan is at hand for. */
function doorOf({ rule, capability, recommendations }: Finding, db: VendorDb): string[] {
  if (rule !== SOLE_VENDOR || capability === undefined) return []
  const title = inSentence(db.capability(capability).title)
  const way = recommendations.find(({ kind }) => kind !== 'none')
  return [way === undefined ? `accept or insure the loss of ${title}` : `then ${title} by ${way.title}`]
}

const SOLE_VENDOR = 'HF101'

function capabilitiesOf(findings: readonly Finding[]): Set<Capability> {
  return new Set(findings.flatMap(({ capability }) => capability ?? []))
}
