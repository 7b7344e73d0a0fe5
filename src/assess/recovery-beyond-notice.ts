import type { Dependency } from '../model/dependency-map.js'
import type { Judgement, Severity } from '../model/finding.js'
import { groupBy } from '../util/sort.js'
import { businessNeedOf } from './business-need.js'
import { gapOf } from './companies/time.js'
import { estimateOf } from './estimate.js'
import { fingerprint } from './fingerprint.js'
import { factsOf, type Ground, provenDependencies } from './ground.js'
import { contractOf } from './recovery/notice.js'
import type { Rule } from './rule.js'
import { severityOf } from './severity.js'

/** Wirings in which another member takes over by itself. */
const TAKES_OVER = new Set(['split', 'failover', 'copies'])

/**
 * HF104: recovery takes longer than the promised notice. Public terms let nearly every vendor suspend at once, so that the gap is a
 * line on every card; a finding of its own is what can be renegotiated: a notice that the owners declared as agreed.
 */
export const recoveryBeyondNotice: Rule = {
  id: 'HF104',
  title: 'Recovery takes longer than the notice in the contract',
  assess(ground) {
    const concerned = provenDependencies(ground).filter(
      (one) =>
        one.usage === 'required' &&
        !TAKES_OVER.has(one.wiring) &&
        (one.role === 'runtime' || one.role === 'distribution') &&
        contractOf(subjectOf(one, ground), ground)?.noticeHours !== undefined,
    )
    return [...groupBy(concerned, (one) => `${one.vendor}\n${one.capability}`).values()].flatMap((group) =>
      judge(group, ground),
    )
  },
}

function subjectOf({ service, vendor, capability }: Dependency, { db }: Ground) {
  return { ids: [service, ...db.ownersOf(vendor)], capability }
}

function judge(group: readonly Dependency[], ground: Ground): Judgement[] {
  const first = group[0]!
  const { db, config } = ground
  const { service, vendor } = factsOf(first, db)
  const capability = db.capability(first.capability)
  const estimate = estimateOf(group, ground)
  if (!estimate.isGapPositive) return []
  const severity = severityOf({
    effect: capability.effect,
    role: first.role,
    usage: first.usage,
    wiring: first.wiring,
    confidence: first.confidence,
    substitutability: service.substitutability,
    isGapPositive: true,
    need: businessNeedOf(first.capability, config),
  })
  const isUsual = estimate.recovery.likely > estimate.noticeHours
  const reference = contractOf(subjectOf(first, ground), ground)?.reference
  return [
    {
      rule: 'HF104',
      severity: asNotice(severity, isUsual),
      vendors: [first.vendor],
      capability: first.capability,
      component: first.component,
      title: `${capability.title} without ${vendor.name} takes longer to recover than the notice in the contract`,
      facts: {
        services: [...new Set(group.map((one) => one.service))],
        components: [...new Set(group.map((one) => one.component))],
        ...(reference === undefined ? {} : { contract: reference }),
        noticeHours: estimate.noticeHours,
        isNoticeSourced: estimate.isNoticeSourced,
        noticeFrom: estimate.noticeFrom,
        recoveryHours: estimate.hours,
        recovery: estimate.recovery,
        gap: gapOf(estimate.recovery, estimate.noticeHours),
        ...(estimate.promisedHours === undefined ? {} : { promisedHours: estimate.promisedHours }),
      },
      fingerprint: fingerprint('HF104', first.vendor, first.capability),
      evidence: group.flatMap((one) => one.evidence).slice(0, 12),
    },
  ]
}

const LOWER: Readonly<Record<Severity, Severity>> = { critical: 'high', high: 'medium', medium: 'low', low: 'low' }

/** Never critical: HF101 says that already. One step down where only the worst case outlasts the notice. */
function asNotice(severity: Severity, isUsual: boolean): Severity {
  const capped = severity === 'critical' ? 'high' : severity
  return isUsual ? capped : LOWER[capped]
}
