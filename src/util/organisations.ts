import type { Upstream } from '../model/vendor.js'
import type { VendorDb } from '../model/vendor-db.js'

/**
 * Every organisation whose withdrawal takes the vendor's services away: the vendor, its owners, its hard upstreams and their
 * owners, to any depth. Nearest first. An upstream that holds up only some services counts where the service is one of them.
 */
export function organisationsBehind(
  vendor: string,
  db: VendorDb,
  service?: string,
  upstreams: UpstreamsTaken = 'all',
): readonly string[] {
  return [...standingBehind(vendor, db, service, upstreams)].flatMap(([organisation, how]) =>
    how.needed ? [organisation] : [],
  )
}

/** Which upstreams are walked: all that are named, or only those of which a source was read. */
export type UpstreamsTaken = 'all' | 'verified'

/** How an organisation stands behind a vendor. */
export interface Standing {
  /** What it is to whoever it stands behind. */
  readonly relation: 'itself' | 'owner' | Upstream['relation']
  /** Of the weakest link on the way: `hard` where nothing serves without it. */
  readonly criticality: Upstream['criticality']
  /** Its withdrawal alone takes the vendor's services away. */
  readonly needed: boolean
  /** On whose account it stands there: the vendor or organisation one step nearer. */
  readonly through: string
}

/** The strongest first: how much hangs on an upstream. */
const STRENGTH: readonly Upstream['criticality'][] = ['hard', 'partial', 'redundant', 'customer-chosen', 'optional']

/**
 * Owners and upstreams of a vendor to any depth, with how much hangs on each: a chain is as strong as its weakest link, and
 * where several chains lead to one organisation the strongest counts (the widest path, strongest links walked first).
 */
export function standingBehind(
  vendor: string,
  db: VendorDb,
  service?: string,
  upstreams: UpstreamsTaken = 'all',
): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>()
  const waiting = STRENGTH.map((): [organisation: string, through: string, relation: Standing['relation']][] => [])
  waiting[0]!.push([vendor, vendor, 'itself'])
  for (const [rank, queue] of waiting.entries()) {
    // The queue grows while it is walked.
    for (const [start, by, how] of queue) {
      let through = by
      for (const organisation of db.ownersOf(start)) {
        const relation = organisation === start ? how : 'owner'
        if (found.has(organisation)) break
        found.set(organisation, { relation, criticality: STRENGTH[rank]!, needed: rank === 0, through })
        for (const upstream of upstreamsOf(organisation, db, service, upstreams))
          waiting[Math.max(rank, STRENGTH.indexOf(upstream.criticality))]!.push([
            upstream.organisation,
            organisation,
            upstream.relation,
          ])
        through = organisation
      }
    }
  }
  return found
}

/** The upstreams of an organisation, as far as they hold up the service. */
function upstreamsOf(
  organisation: string,
  db: VendorDb,
  service: string | undefined,
  taken: UpstreamsTaken,
): readonly Upstream[] {
  const named = db.vendor(organisation)?.upstreams ?? []
  return (taken === 'all' ? named : named.filter(({ verified }) => verified)).filter(
    (upstream) => upstream.services === undefined || (service !== undefined && upstream.services.includes(service)),
  )
}

/** The organisation that in the end decides over the vendor; the vendor itself where it is independent. */
export function companyOf(vendor: string, db: VendorDb): string {
  return db.ownersOf(vendor).at(-1)!
}
