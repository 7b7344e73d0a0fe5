import type { Identity, PlacedEvidence } from '../model/evidence.js'
import type { Match, Matches } from '../model/match.js'
import type { VendorDb } from '../model/vendor-db.js'
import { pointedElsewhere } from './elsewhere.js'
import { firstParty } from './first-party.js'
import { hostIndex } from './host-index.js'
import { asIntegration } from './integration.js'
import { asDeclaredByLegalPages } from './legal-pages.js'
import { asOfferedByButton } from './offered-by-button.js'
import { asSignIn } from './sign-in.js'
import type { SignalIndex } from './signal-index.js'
import { collectUnidentified } from './unidentified.js'
import { weakened } from './worth.js'

/** What recognising needs besides the evidence. */
export interface MatchContext {
  readonly db: VendorDb
  readonly index: SignalIndex
  readonly identities: readonly Identity[]
  /** `owner/name` of the repository, where known. */
  readonly repository?: string | undefined
}

/**
 * Recognises services in evidence. The product's own hosts are set aside, pages to read are passed over, and what looks
 * external and is in no vendor file is kept as unidentified.
 */
export function match(evidence: readonly PlacedEvidence[], context: MatchContext): Matches {
  const { db, index } = context
  const isOwn = firstParty(context.identities, context.repository, (host) => index.knows('host', host))
  const isNobody = nobody(db)
  const matches: Match[] = []
  const unknown: PlacedEvidence[] = []
  const ofOwnHosts: PlacedEvidence[] = []
  for (const fact of evidence) {
    const host = fact.kind === 'host' ? fact.value.split('/', 1)[0]! : undefined
    if (host !== undefined && (isNobody(fact.value) || index.isReading(fact.value, isCalledByFormat(fact)))) continue
    if (host !== undefined && isOwn(host)) {
      ofOwnHosts.push(fact)
      continue
    }
    // An image that nobody names is still kept by somebody: by the host of its registry.
    const hit =
      index.find(fact.kind, fact.value) ?? (fact.kind === 'image' ? index.find('host', fact.value) : undefined)
    const found = hit && db.service(hit.service)
    if (found && isOwn.vendor(found.vendor)) continue
    if (!hit || !found) {
      unknown.push(fact)
      continue
    }
    matches.push({
      vendor: found.vendor.id,
      service: hit.service,
      capability: found.service.capabilities[0]!,
      evidence: host === undefined ? fact : weakened(fact, found.vendor, found.service.capabilities[0]!, hit, db),
      signal: `${fact.kind}:${hit.signal}`,
      assumed: hit.assumed,
    })
  }
  return {
    matches: asDeclaredByLegalPages(pointedElsewhere(asOfferedByButton(asIntegration(asSignIn(matches, db))))),
    unidentified: collectUnidentified(unknown),
    firstParty: [...new Set(ofOwnHosts.map(({ value }) => value.split('/', 1)[0]!))].sort(),
    ofOwnHosts,
  }
}

/** Readers of a format know what an address is for; the scan sees only that one is written. */
function isCalledByFormat({ reader, use }: PlacedEvidence): boolean {
  return use === 'called' && !reader.startsWith('scan/')
}

function nobody(db: VendorDb): (value: string) => boolean {
  const hosts = hostIndex(db.notVendors.hosts.map((signal) => ({ signal, service: 'nobody', assumed: false })))
  const tops = new Set(db.notVendors.topLevels)
  return (value) => {
    const host = value.split('/', 1)[0]!
    return tops.has(host.slice(host.lastIndexOf('.') + 1)) || hosts(value) !== undefined
  }
}
