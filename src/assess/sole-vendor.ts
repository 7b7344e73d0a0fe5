import type { Dependency } from '../model/dependency-map.js'
import type { Judgement } from '../model/finding.js'
import { groupBy } from '../util/sort.js'
import { businessNeedOf } from './business-need.js'
import { estimateOf } from './estimate.js'
import { fingerprint } from './fingerprint.js'
import { factsOf, type Ground, provenDependencies } from './ground.js'
import type { Rule } from './rule.js'
import { severityOf } from './severity.js'

/** Wirings in which nobody takes over by himself. */
const ALONE = new Set(['sole', 'switchable'])

/** HF101: a function that the product needs hangs on one vendor. One finding per component, capability and vendor. */
export const soleVendor: Rule = {
  id: 'HF101',
  title: 'An essential function has a sole vendor',
  assess(ground) {
    const alone = provenDependencies(ground).filter(
      (one) => ALONE.has(one.wiring) && one.usage === 'required' && isOfTheProduct(one),
    )
    return [...groupBy(alone, (one) => `${one.component}\n${one.capability}\n${one.vendor}`).values()].map((group) =>
      judge(group, ground),
    )
  },
}

/** Source hosting, CI and registries are HF110's; a tool of the team is nobody's function. */
function isOfTheProduct(dependency: Dependency): boolean {
  return dependency.role === 'runtime' || dependency.role === 'distribution'
}

function judge(group: readonly Dependency[], ground: Ground): Judgement {
  const first = group[0]!
  const { db } = ground
  const { service, vendor } = factsOf(first, db)
  const capability = db.capability(first.capability)
  const need = businessNeedOf(first.capability, ground.config)
  const estimate = estimateOf(group, ground)
  const severity = severityOf({
    effect: capability.effect,
    role: first.role,
    usage: first.usage,
    wiring: first.wiring,
    confidence: first.confidence,
    substitutability: service.substitutability,
    isGapPositive: estimate.isGapPositive,
    need,
  })
  return {
    rule: 'HF101',
    severity,
    vendors: [first.vendor],
    capability: first.capability,
    component: first.component,
    title: `${first.component} depends on ${vendor.name} alone for ${capability.title}`,
    facts: {
      services: group.map((one) => one.service),
      functions: [...new Set(group.map((one) => one.function))],
      effect: capability.effect,
      substitutability: service.substitutability,
      noticeHours: estimate.noticeHours,
      isNoticeSourced: estimate.isNoticeSourced,
      noticeFrom: estimate.noticeFrom,
      recoveryHours: estimate.hours,
      recovery: estimate.recovery,
      ...(estimate.promisedHours === undefined ? {} : { promisedHours: estimate.promisedHours }),
      ...(need === undefined ? {} : { businessNeed: need }),
    },
    fingerprint: fingerprint('HF101', first.component, first.capability, first.vendor),
    evidence: group.flatMap((one) => one.evidence).slice(0, 12),
  }
}
