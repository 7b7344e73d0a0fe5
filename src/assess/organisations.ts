import type { VendorDb } from '../model/vendor-db.js'

/**
 * Every organisation whose withdrawal takes the vendor's services away: the vendor, its owners, its hard upstreams and their
 * owners, to any depth. Nearest first. An upstream that holds up only some services counts where the service is one of them.
 */
export function organisationsBehind(vendor: string, db: VendorDb, service?: string): readonly string[] {
  const found: string[] = []
  const queue = [vendor]
  while (queue.length > 0) {
    const next = queue.shift()!
    for (const organisation of db.ownersOf(next)) {
      if (found.includes(organisation)) continue
      found.push(organisation)
      for (const upstream of db.vendor(organisation)?.upstreams ?? []) {
        const isConcerned =
          upstream.services === undefined || (service !== undefined && upstream.services.includes(service))
        if (upstream.criticality === 'hard' && isConcerned && !found.includes(upstream.organisation))
          queue.push(upstream.organisation)
      }
    }
  }
  return found
}

/** The organisation that in the end decides over the vendor; the vendor itself where it is independent. */
export function companyOf(vendor: string, db: VendorDb): string {
  return db.ownersOf(vendor).at(-1)!
}
