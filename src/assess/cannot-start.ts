import { byText, groupBy } from '../util/sort.js'
import { codeEvidence, factsOfKind } from './control-facts.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import type { Rule } from './rule.js'

/** HF107: the product asks for a vendor's setting while it starts, and ends without it. One finding per vendor. */
export const cannotStart: Rule = {
  id: 'HF107',
  title: 'The product cannot start without the vendor',
  assess(ground) {
    const asked = factsOfKind(ground, 'initialisation').flatMap((fact) => {
      const vendor = vendorOfSetting(fact.subject, ground)
      return vendor === undefined ? [] : [{ vendor, fact }]
    })
    return [...groupBy(asked, (one) => one.vendor)]
      .sort(([a], [b]) => byText(a, b))
      .map(([vendor, group]) => ({
        rule: 'HF107',
        severity: 'medium' as const,
        vendors: [vendor],
        title: `The product does not start without a setting of ${ground.db.nameOf(vendor)}`,
        facts: { settings: [...new Set(group.map(({ fact }) => fact.subject))].sort(byText) },
        fingerprint: fingerprint('HF107', vendor),
        evidence: group.map(({ fact }) => codeEvidence(fact)).slice(0, 12),
      }))
  },
}

/** The vendor of a dependency that was recognised by this very setting. */
function vendorOfSetting(name: string, ground: Ground): string | undefined {
  return provenDependencies(ground).find(
    (one) => one.role === 'runtime' && one.evidence.some(({ kind, value }) => kind === 'env' && value === name),
  )?.vendor
}
