import type { Dependency } from '../model/dependency-map.js'
import { companyOf } from '../util/organisations.js'
import { groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import type { Rule } from './rule.js'

/** From so many run-time or distribution capabilities on, one refusal is felt everywhere at once. Own judgement. */
const MANY = 4

/** HF105: one organisation carries many capabilities that the product needs. */
export const concentration: Rule = {
  id: 'HF105',
  title: 'One organisation carries many capabilities',
  assess(ground) {
    const needed = provenDependencies(ground).filter(
      (one) => one.usage === 'required' && (one.role === 'runtime' || one.role === 'distribution'),
    )
    return [...groupBy(needed, (one) => companyOf(one.vendor, ground.db))].flatMap(([company, group]) => {
      const capabilities = [...new Set(group.map((one) => one.capability))]
      return capabilities.length < MANY ? [] : [judge(company, capabilities, group, ground)]
    })
  },
}

function judge(
  company: string,
  capabilities: readonly Dependency['capability'][],
  group: readonly Dependency[],
  ground: Ground,
) {
  const perCapability = capabilities.map((capability) => group.find((one) => one.capability === capability)!)
  const isGrave = capabilities.some((capability) => ground.db.capability(capability).effect === 'stops')
  return {
    rule: 'HF105',
    severity: isGrave ? ('high' as const) : ('medium' as const),
    vendors: [...new Set(group.map((one) => one.vendor))],
    title: `${ground.db.nameOf(company)} carries ${capabilities.length} capabilities at once`,
    facts: { company, capabilities, vendors: [...new Set(group.map((one) => one.vendor))] },
    fingerprint: fingerprint('HF105', company),
    evidence: perCapability.map((one) => one.evidence[0]),
  }
}
