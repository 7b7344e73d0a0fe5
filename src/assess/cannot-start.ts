import type { Dependency } from '../model/dependency-map.js'
import type { PlacedCodeFact } from '../model/evidence.js'
import type { Judgement } from '../model/finding.js'
import { byText, groupBy } from '../util/sort.js'
import { codeEvidence, factsOfKind } from './control-facts.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import type { Rule } from './rule.js'

/** HF107: the product asks for a vendor's setting while it starts, or for the vendor while it says it is ready. One finding per vendor. */
export const cannotStart: Rule = {
  id: 'HF107',
  title: 'The product cannot start without the vendor',
  assess(ground) {
    const asked = factsOfKind(ground, 'initialisation').flatMap((fact) =>
      (fact.subject === 'readiness' ? vendorsAsked(fact, ground) : vendorOfSetting(fact.subject, ground)).map(
        (vendor) => ({ vendor, fact }),
      ),
    )
    return [...groupBy(asked, (one) => one.vendor)]
      .sort(([a], [b]) => byText(a, b))
      .map(([vendor, group]) =>
        judge(
          vendor,
          group.map(({ fact }) => fact),
          ground,
        ),
      )
  },
}

function judge(vendor: string, facts: readonly PlacedCodeFact[], ground: Ground): Judgement {
  const settings = facts.filter(({ subject }) => subject !== 'readiness').map(({ subject }) => subject)
  const name = ground.db.nameOf(vendor)
  return {
    rule: 'HF107',
    severity: 'medium',
    vendors: [vendor],
    title:
      settings.length > 0
        ? `The product does not start without a setting of ${name}`
        : `The product says that it is not ready while ${name} does not answer`,
    facts: {
      settings: [...new Set(settings)].sort(byText),
      ways: [...new Set(facts.map(({ detail }) => detail))].sort(byText),
    },
    fingerprint: fingerprint('HF107', vendor),
    evidence: facts.map(codeEvidence).slice(0, 12),
  }
}

/** Frameworks read `stripe.secret-key`, `Stripe:SecretKey` and `STRIPE_SECRET_KEY` as one name; so does this. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
}

/** The vendor of a dependency that was recognised by this very setting, or that knows it without the product's own prefix. */
function vendorOfSetting(name: string, ground: Ground): string[] {
  const runtime = provenDependencies(ground).filter((one) => one.role === 'runtime')
  const found = runtime.find((one) =>
    one.evidence.some(({ kind, value }) => (kind === 'env' || kind === 'setting') && plain(value) === plain(name)),
  )
  if (found !== undefined) return [found.vendor]
  const bare = /^[A-Z0-9]{2,20}_([A-Z0-9]+_[A-Z0-9_]+)$/.exec(name)?.[1]
  const prefixed = bare && longestFit(bare, runtime, ground)
  return prefixed ? [prefixed.vendor] : []
}

/** The dependency whose service knows the name by its longest pattern. */
function longestFit(name: string, dependencies: readonly Dependency[], { db }: Ground): Dependency | undefined {
  const patternsOf = new Map(db.signals.env)
  return dependencies
    .flatMap((one) => (patternsOf.get(one.service) ?? []).map((pattern) => ({ one, pattern })))
    .filter(({ pattern }) => fits(pattern, name))
    .sort((a, b) => b.pattern.length - a.pattern.length)[0]?.one
}

function fits(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name
}

/** Vendors whose service the probe itself calls. What the product runs on is asked by its own name, and is no vendor here. */
function vendorsAsked({ location }: PlacedCodeFact, ground: Ground): string[] {
  const called = provenDependencies(ground).filter(
    (one) =>
      one.role === 'runtime' &&
      one.evidence.some(
        ({ location: seen, use, kind }) =>
          seen.path === location.path &&
          use === 'called' &&
          (kind === 'host' || kind === 'client' || kind === 'import'),
      ),
  )
  return [...new Set(called.map(({ vendor }) => vendor))].sort(byText)
}
