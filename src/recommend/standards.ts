import type { ServiceFacts } from '../model/vendor-db.js'

/** Say how bytes travel, not what they mean: two services that speak only these have nothing in common. */
const CARRIERS = new Set(['HTTP', 'HTTPS', 'WebSocket', 'GraphQL', 'JSON-RPC'])

/** Standards that both speak and that let code stay as it is. */
export function sharedStandards(one: ServiceFacts, other: ServiceFacts): string[] {
  return (one.standards ?? []).filter((standard) => !CARRIERS.has(standard) && other.standards?.includes(standard))
}
