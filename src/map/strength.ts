import type { Use } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'

/**
 * How much one match proves, by what was seen, in what use and where.
 *
 * - 3 decisive: code or configuration reaches the service, or a descriptor orders it
 * - 2 good: a key is read, a package is required, a page loads it, the product's own tenant is linked
 * - 1 weak: offered, linked, developer's package; two different kinds of it make a guess
 * - 0 nothing: a remark, a test, documentation, a package that came with another
 */
export type Strength = 0 | 1 | 2 | 3

/** See `Strength`. `role` is that of the capability: a developer's package proves a build tool, and no more. */
export function strengthOf(match: Match, role: string): Strength {
  const { evidence } = match
  if (!PRODUCT_PLACES.has(evidence.place) || evidence.use === 'mentioned') return 0
  const strength = byKind(match, role)
  return match.assumed ? (Math.min(strength, 1) as Strength) : strength
}

function byKind(match: Match, role: string): Strength {
  const { evidence } = match
  switch (evidence.kind) {
    case 'package':
      return ofPackage(match, role)
    case 'import':
      return evidence.use === 'called' ? 3 : 2
    case 'host':
      return match.capability === 'app-store' && evidence.use === 'linked' ? 2 : BY_HOST_USE[evidence.use]
    case 'env':
    case 'setting':
      if (match.capability === 'ci' && !CREDENTIAL.test(evidence.value)) return 1
      return evidence.use === 'offered' ? 1 : 2
    case 'provider':
      return 2
    case 'header':
      return ofHeader(match)
    default:
      return evidence.use === 'offered' ? 2 : evidence.use === 'linked' ? 1 : 3
  }
}

/** What pipelines set of themselves, programs ask in order to know where they run; a key was got from the service. */
const CREDENTIAL = /(?:TOKEN|KEY|SECRET|PASSWORD|DSN|PAT|WEBHOOK)S?$/i

const BY_HOST_USE: Readonly<Record<Use, Strength>> = {
  called: 3,
  configured: 2,
  declared: 2,
  allowed: 2,
  loaded: 3,
  linked: 1,
  offered: 1,
  mentioned: 0,
}

/**
 * A platform adds its header to requests on their way in, and code that reads it mostly does without; a server of one's own that
 * asks for one tells robots apart. A header that code sends with a request reaches the service.
 */
function ofHeader({ capability, evidence }: Match): Strength {
  if (capability === 'compute' && evidence.place === 'infrastructure') return 1
  return capability === 'compute' || capability === 'cdn' ? 2 : 3
}

function ofPackage(match: Match, role: string): Strength {
  switch (match.evidence.scope) {
    case 'transitive':
      return 0
    case 'development':
      return role === 'build' ? 2 : 1
    case 'optional':
      return 1
    default:
      return 2
  }
}
