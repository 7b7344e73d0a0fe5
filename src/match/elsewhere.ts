import type { SignalKind } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { groupBy } from '../util/sort.js'

/** What readers note of a client that is pointed at a host other than its kit's own. */
const ENDPOINT = 'endpoint: '
/** What readers note where a file handles what a client gave and builds none. */
const TYPES_ONLY = 'types only'
/** A setting decides which host. */
const OPEN = 'endpoint: set'

/**
 * Clients that are pointed elsewhere speak a vendor's protocol and not to the vendor. Where all of a service's clients are, so
 * do its packages and imports: with a host by name they prove nothing of this vendor, with a host from a setting they leave
 * the vendor open. Settings that name another host settle whose the keys beside them are.
 */
export function pointedElsewhere(matches: readonly Match[]): Match[] {
  const judged = new Map<Match, Match>()
  const named = matches.filter(({ evidence }) => PRODUCT_PLACES.has(evidence.place))
  for (const group of groupBy(named, (one) => one.service).values()) {
    const settled = group.filter((match) => isSetAway(match, group))
    const isSettled = settled.length > 0
    if (isSettled)
      for (const one of group.filter((match) => isAnybodys(match, settled))) judged.set(one, passedOver(one))
    const clients = group.filter(
      ({ evidence }) => evidence.kind === 'client' && evidence.use === 'called' && evidence.context !== TYPES_ONLY,
    )
    const away = clients.filter(isAway)
    if (away.length === 0) continue
    const isAll = away.length === clients.length
    const isOpen = !isSettled && away.some(({ evidence }) => evidence.context === OPEN)
    for (const one of isAll ? group.filter(speaksProtocol) : away.filter(({ evidence }) => evidence.context !== OPEN))
      judged.set(one, isAll && isOpen ? { ...one, assumed: true } : passedOver(one))
  }
  for (const one of named.filter((one) => !judged.has(one) && isIdleKit(one, named))) judged.set(one, passedOver(one))
  return judged.size === 0 ? [...matches] : matches.map((one) => judged.get(one) ?? one)
}

/**
 * A setting or an entry of a configuration names a host that is not the service's own; samples show what it could be. An
 * entry called like a vendor has that vendor's host more often than not.
 */
function isSetAway({ evidence }: Match, group: readonly Match[]): boolean {
  if (!SETTINGS.has(evidence.kind) || evidence.use !== 'configured') return false
  if (!evidence.context?.startsWith(ENDPOINT) || evidence.context === OPEN) return false
  const host = evidence.context.slice(ENDPOINT.length)
  return !group.some((one) => one.evidence.kind === 'host' && one.evidence.value.split('/', 1)[0] === host)
}
const SETTINGS: ReadonlySet<SignalKind> = new Set(['env', 'setting', 'adapter'])

/** Keys that leave the vendor open are settled by the host; an entry that has one is so wherever it is chosen. */
function isAnybodys(match: Match, settled: readonly Match[]): boolean {
  const { kind, value } = match.evidence
  if (kind === 'adapter') return settled.some(({ evidence }) => evidence.kind === kind && evidence.value === value)
  return SETTINGS.has(kind) && (match.assumed || settled.includes(match))
}

/**
 * The kit of all services of a vendor, where all that is built or chosen of it is pointed at hosts by name: it leaves the
 * vendor open, and what it is there for has been found.
 */
function isIdleKit({ vendor, assumed, evidence }: Match, named: readonly Match[]): boolean {
  if (!assumed || (evidence.kind !== 'package' && evidence.kind !== 'import')) return false
  const chosen = named.filter((one) => one.vendor === vendor && isBuilt(one))
  return chosen.length > 0 && chosen.every((one) => isAway(one) && one.evidence.context !== OPEN)
}

function isBuilt({ evidence: { kind, use, context } }: Match): boolean {
  return (
    (kind === 'client' && use === 'called' && context !== TYPES_ONLY) || (kind === 'adapter' && use === 'configured')
  )
}

function passedOver(match: Match): Match {
  return { ...match, evidence: { ...match.evidence, use: 'mentioned' } }
}

function isAway({ evidence }: Match): boolean {
  return evidence.context?.startsWith(ENDPOINT) === true
}

/** Kit, import and client come along whoever answers; hosts, resources and keys by the vendor's name do not. */
function speaksProtocol({ evidence: { kind } }: Match): boolean {
  return kind === 'package' || kind === 'import' || kind === 'client'
}
