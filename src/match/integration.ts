import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { groupBy } from '../util/sort.js'

/** Paths of code that lets people in, whatever else it asks the vendor for. */
const LETS_IN = /sign[-_]?(?:in|on|up)|log[-_]?in|auth|sso|saml|oidc|session|social|identity|account|provider|strateg/i

/** Paths of code that works with a vendor's data on behalf of whoever gave leave. */
const INTEGRATES = /integrat|connector|calendar|conferenc|webhook|importer|syncer/i

/** Keys of a client at a vendor. What the client is for, the key does not say. */
const CLIENT_KEY = /(?:client_?id|app_?id|secret)$/i

/**
 * Tells leave to use a vendor's interface from signing in with its account: both ask at the same address. A file that asks
 * there, calls what else the vendor is used for or says by its path that it integrates something, and lets nobody in, holds
 * an integration. Keys follow the code beside which they are read, where nothing else of the product signs people in.
 */
export function asIntegration(matches: readonly Match[]): Match[] {
  const judged = new Map<Match, Match>()
  for (const group of groupBy(matches, (one) => one.vendor).values()) {
    const asking = group.filter((one) => one.capability === 'identity')
    const used = new Map(
      group.filter((one) => one.capability !== 'identity' && reaches(one)).map((one) => [fileOf(one), one]),
    )
    if (asking.length === 0 || used.size === 0) continue
    for (const one of asking) {
      const file = fileOf(one)
      if (one.evidence.kind !== 'host' || LETS_IN.test(file)) continue
      const beside = used.get(file) ?? (INTEGRATES.test(file) ? [...used.values()][0] : undefined)
      if (beside) judged.set(one, forUse(one, beside))
    }
    if (asking.some((one) => !judged.has(one) && reaches(one))) continue
    for (const keys of groupBy(asking.filter(isClientKey), (one) => one.evidence.value.toLowerCase()).values()) {
      const beside = keys.map((one) => used.get(fileOf(one))).find((one) => one !== undefined)
      if (beside) for (const one of keys) judged.set(one, forUse(one, beside))
    }
  }
  return judged.size === 0 ? [...matches] : matches.map((one) => judged.get(one) ?? one)
}

function fileOf({ evidence }: Match): string {
  return evidence.location.path
}

function forUse(one: Match, { service, capability }: Match): Match {
  return { ...one, service, capability }
}

function isClientKey({ evidence: { kind, value } }: Match): boolean {
  return (kind === 'env' || kind === 'setting') && CLIENT_KEY.test(value)
}

/** Code of the product that calls the vendor or is built with it; a key alone reaches nobody. */
function reaches({ evidence: { kind, use, place } }: Match): boolean {
  if (kind === 'env' || kind === 'setting' || !PRODUCT_PLACES.has(place) || place === 'delivery') return false
  return use === 'called' || use === 'configured' || use === 'declared' || use === 'loaded'
}
