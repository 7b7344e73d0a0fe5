import type { PlacedCodeFact } from '../model/evidence.js'
import { byText, groupBy } from '../util/sort.js'
import { codeEvidence, factsOfKind } from './control-facts.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import type { Rule } from './rule.js'

/** HF108: those who run the product are let in by a vendor, and no door without him was seen. One finding per vendor. */
export const lockedOut: Rule = {
  id: 'HF108',
  title: 'Administrators cannot log in without the vendor',
  assess(ground) {
    const guards = factsOfKind(ground, 'guard')
    if (guards.some(({ subject }) => subject === 'admin-local')) return []
    const asked = guards
      .filter(({ subject }) => subject === 'admin-outside')
      .flatMap((fact) => loginVendors(fact, ground).map((vendor) => ({ vendor, fact })))
    return [...groupBy(asked, (one) => one.vendor)]
      .sort(([a], [b]) => byText(a, b))
      .map(([vendor, group]) => ({
        rule: 'HF108',
        severity: 'high' as const,
        vendors: [vendor],
        capability: 'identity' as const,
        title: `Administrators cannot log in without ${ground.db.nameOf(vendor)}`,
        facts: {
          logins: [...new Set(group.map(({ fact }) => fact.detail))].sort(byText),
          places: group.length,
        },
        fingerprint: fingerprint('HF108', vendor),
        evidence: group.map(({ fact }) => codeEvidence(fact)).slice(0, 12),
      }))
  },
}

/** Vendors of logins that were seen in this very file; else the only vendor of logins that the product has. */
function loginVendors({ location }: PlacedCodeFact, ground: Ground): string[] {
  const logins = provenDependencies(ground).filter((one) => one.capability === 'identity')
  const here = logins.filter((one) => one.evidence.some(({ location: seen }) => seen.path === location.path))
  const all = [...new Set(logins.map(({ vendor }) => vendor))]
  if (here.length > 0) return [...new Set(here.map(({ vendor }) => vendor))].sort(byText)
  return all.length === 1 ? all : []
}
