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
 * the vendor open.
 */
export function pointedElsewhere(matches: readonly Match[]): Match[] {
  const judged = new Map<Match, Match>()
  const named = matches.filter(({ evidence }) => PRODUCT_PLACES.has(evidence.place))
  for (const group of groupBy(named, (one) => one.service).values()) {
    const clients = group.filter(
      ({ evidence }) => evidence.kind === 'client' && evidence.use === 'called' && evidence.context !== TYPES_ONLY,
    )
    const away = clients.filter(isAway)
    if (away.length === 0) continue
    const isAll = away.length === clients.length
    const isOpen = away.some(({ evidence }) => evidence.context === OPEN)
    for (const one of isAll ? group.filter(speaksProtocol) : away.filter(({ evidence }) => evidence.context !== OPEN))
      judged.set(
        one,
        isAll && isOpen ? { ...one, assumed: true } : { ...one, evidence: { ...one.evidence, use: 'mentioned' } },
      )
  }
  return judged.size === 0 ? [...matches] : matches.map((one) => judged.get(one) ?? one)
}

function isAway({ evidence }: Match): boolean {
  return evidence.context?.startsWith(ENDPOINT) === true
}

/** Kit, import and client come along whoever answers; hosts, resources and keys by the vendor's name do not. */
function speaksProtocol({ evidence: { kind } }: Match): boolean {
  return kind === 'package' || kind === 'import' || kind === 'client'
}
