import type { Assessment } from '../../model/assessment.js'
import type { Finding } from '../../model/finding.js'
import type { Plan } from '../../model/plan.js'
import type { Trigger } from '../../model/precedent.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { type Choice, cheapest } from '../portfolio/choice.js'
import { EFFORT, portfolioOf } from '../portfolio/index.js'
import { fallbacksOf, type Way } from './fallbacks.js'
import { waysFor } from './for-trigger.js'
import { type Assigned, pointOf } from './points.js'
import { stepsOf } from './steps.js'
import type { FunctionGate } from './stoppers.js'
import { reservationOf, survivingOf } from './surviving.js'

/** How many sizes the frontier shows. Assumption: nobody decides over more at once. */
const MOST_SIZES = 12

/** What is planned, and within which limits. */
export interface PlanRequest {
  readonly assessment: Assessment
  readonly db: VendorDb
  readonly version: string
  /** The fault tree of the product. */
  readonly gates: readonly FunctionGate[]
  readonly budgetHours?: number | undefined
  readonly trigger?: Trigger | undefined
}

/** From an assessment to the changes that remove its avoidable single points of failure (HF101), in the order of work. */
export function planOf({ assessment, db, version, gates, budgetHours, trigger }: PlanRequest): Plan {
  const { headline, subject, tool, findings } = assessment
  const notSeen = headline.essential.filter(({ state }) => state === 'not-seen').map(({ capability }) => capability)
  const sole = findings.filter((one) => one.rule === 'HF101' && one.capability && !one.suppressed)
  const waysOf = (finding: Finding) => waysFor(trigger, waysIn(finding))
  const avoidable = sole.filter((one) => !isGatekept(one) && waysOf(one).length > 0)
  const fallbacks = new Map(
    avoidable.map((one) => [one.fingerprint, fallbacksOf(one, waysOf(one), assessment, db)] as const),
  )
  const points = avoidable.map(({ fingerprint: id }) => ({
    id,
    ways: oncePerChange(fallbacks.get(id)!.fallbacks.map(({ change, work }) => ({ change, hours: work.likely }))),
  }))
  const setUp = setUpHours([...fallbacks.values()].flatMap((one) => one.fallbacks))
  const surviving = survivingOf(headline.essential, gates, db)
  const assign = (choice: Choice): Assigned[] =>
    choice.removed.map((id) => {
      const { change } = cheapest(points.find((point) => point.id === id)!, new Set(choice.changes))!
      return {
        finding: avoidable.find((one) => one.fingerprint === id)!,
        fallback: fallbacks.get(id)!.fallbacks.find((one) => one.change === change)!,
      }
    })
  const hours = budgetHours ?? Number.POSITIVE_INFINITY
  const chosen = portfolioOf(points, setUp, { hours })
  const titleOf = (change: string) => db.vendor(change)?.name ?? change.replace(/^[a-z-]+: /, '')
  const sizes = Array.from({ length: Math.min(MOST_SIZES, chosen.changes.length) }, (_, index) => index + 1)
  return {
    schemaVersion: 1,
    tool: { name: 'holdfast', version, vendorDbDate: tool.vendorDb.date },
    subject: { name: subject.name, asOf: subject.asOf },
    ...(budgetHours === undefined ? {} : { budgetHours }),
    ...(trigger === undefined ? {} : { trigger }),
    essential: headline.essential.length,
    ...(notSeen.length === 0 ? {} : { notSeen }),
    avoidable: avoidable.map(pointOf),
    notAvoidable: sole
      .filter((one) => !avoidable.includes(one))
      .map((one) => ({
        ...pointOf(one),
        why: whyNot(one, waysOf(one).length < waysIn(one).length),
        mitigations: waysOf(one).map(({ title }) => title),
      })),
    shared: findings
      .filter((one) => ['HF102', 'HF103'].includes(one.rule) && one.facts['takesAll'] === true && !one.suppressed)
      .map(({ fingerprint, title }) => ({ finding: fingerprint, title })),
    fallbacks: [...fallbacks.values()],
    steps: stepsOf(assign(chosen), chosen, { setUp, surviving, reservation: reservationOf(gates, db), db }),
    hours: chosen.hours,
    isProved: chosen.isProved,
    atMost: chosen.atMost,
    atLeastHours: chosen.atLeastHours,
    frontier: sizes.map((changes) => {
      const choice = portfolioOf(points, setUp, { hours, changes, effort: EFFORT / MOST_SIZES })
      return {
        changes,
        titles: choice.changes.map(titleOf),
        removed: choice.removed.length,
        hours: choice.hours,
        surviving: surviving(assign(choice)).length,
        isProved: choice.isProved,
      }
    }),
  }
}

/** Set-up hours of each change: the longest that one of its functions asks for, once for all of them. */
function setUpHours(fallbacks: Plan['fallbacks'][number]['fallbacks']): (change: string) => number {
  const known = new Map<string, number>()
  for (const { change, setUp } of fallbacks) known.set(change, Math.max(known.get(change) ?? 0, setUp.likely))
  return (change) => known.get(change) ?? 0
}

/** Two services of one vendor are one way. */
function oncePerChange<W extends { readonly change: string }>(ways: readonly W[]): W[] {
  return [...new Map(ways.map((way) => [way.change, way])).values()]
}

function waysIn({ recommendations }: Finding): Way[] {
  return recommendations.filter((one): one is Way => one.kind !== 'none')
}

function isGatekept({ facts }: Finding): boolean {
  return facts['substitutability'] === 'gatekeeper'
}

function whyNot(finding: Finding, isOverTrigger: boolean): string {
  if (isGatekept(finding)) return 'gatekeeper: nobody else opens the same door'
  if (isOverTrigger) return 'for this trigger no other vendor is proposed, and no own system or channel is on file'
  return finding.recommendations.find(({ kind }) => kind === 'none')?.why ?? 'no fallback for it is on file'
}
