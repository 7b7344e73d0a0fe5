import type { DeclaredFallback } from '../model/declared.js'
import type { Judgement, Severity } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyOf, organisationsBehind } from '../util/organisations.js'
import { fingerprint } from './fingerprint.js'
import type { Ground } from './ground.js'
import { type Named, named } from './named.js'
import type { Rule } from './rule.js'
import { declaredUnder } from './seen.js'

/** HF117: a declared fallback falls for the same reason as what it replaces. One finding per fallback, the worst cause. */
export const fallbackSharesCause: Rule = {
  id: 'HF117',
  title: 'A fallback shares a common cause with what it replaces',
  assess(ground) {
    return (ground.config.fallbacks ?? []).flatMap((fallback) => {
      const replaced = named(fallback.for, ground.db)
      const next = named(fallback.to, ground.db)
      if (replaced === undefined || next === undefined) return []
      const cause = causeOf(replaced, next, ground.db)
      // A vendor's software on one's own machines stands on nobody's, but whoever decides over both can end it with its licence.
      const isApart = fallback.kind === 'self-hosted' && cause?.kind !== 'owner'
      return cause === undefined || isApart ? [] : [judge(fallback, replaced, next, cause, ground)]
    })
  },
}

interface Cause {
  readonly kind: 'owner' | 'upstream' | 'jurisdiction'
  /** Organisation, or country of both. */
  readonly what: string
  readonly severity: Severity
}

function causeOf(replaced: Named, next: Named, db: VendorDb): Cause | undefined {
  const owner = companyOf(replaced.vendor, db)
  if (owner === companyOf(next.vendor, db)) return { kind: 'owner', what: owner, severity: 'high' }
  const behind = organisationsBehind(replaced.vendor, db, replaced.service)
  const shared = organisationsBehind(next.vendor, db, next.service).find((one) => behind.includes(one))
  if (shared !== undefined) return { kind: 'upstream', what: shared, severity: 'high' }
  // One legal order can reach both; most pairs of vendors share a country, so it is a note and no more.
  const country = db.vendor(replaced.vendor)?.country
  if (country !== undefined && country !== 'ZZ' && country === db.vendor(next.vendor)?.country)
    return { kind: 'jurisdiction', what: country, severity: 'low' }
  return undefined
}

function judge(
  fallback: DeclaredFallback,
  replaced: Named,
  next: Named,
  cause: Cause,
  { db }: Pick<Ground, 'db'>,
): Judgement {
  const to = nameOf(next, db)
  const from = nameOf(replaced, db)
  return {
    rule: 'HF117',
    severity: cause.severity,
    vendors: [...new Set([replaced.vendor, next.vendor])],
    capability: fallback.capability,
    title: titleOf(to, from, cause, db),
    facts: { for: fallback.for, to: fallback.to, cause: cause.kind, shared: cause.what },
    fingerprint: fingerprint('HF117', fallback.for, fallback.capability, fallback.to),
    evidence: [declaredUnder('fallbacks', `${fallback.for} by ${fallback.to}`)],
  }
}

function titleOf(to: string, from: string, cause: Cause, db: VendorDb): string {
  if (cause.kind === 'owner') return `${to} is to replace ${from}, and ${db.nameOf(cause.what)} decides over both`
  if (cause.kind === 'upstream') return `${to} is to replace ${from}, and both stand on ${db.nameOf(cause.what)}`
  return `${to} is to replace ${from}, and one legal order in ${cause.what} reaches both`
}

function nameOf(one: Named, db: VendorDb): string {
  return one.service === undefined ? db.nameOf(one.vendor) : db.service(one.service)!.service.name
}
