import { SIGNAL_KINDS, type SignalKind } from '../../model/evidence.js'
import type { Precedent } from '../../model/precedent.js'
import type { Source, Terms, Upstream } from '../../model/vendor.js'
import type {
  CompiledSources,
  ServiceFacts,
  SignalTable,
  VendorDb,
  VendorFacts,
  VendorFactsDb,
} from '../../model/vendor-db.js'
import { byText } from '../../util/sort.js'

/** Everything that is known of one vendor, as `vendors show` tells it. */
export interface VendorDossier {
  readonly id: string
  readonly name: string
  readonly legalName?: string | undefined
  readonly country: string
  readonly homepage: string
  /** Who decides over it, nearest first. */
  readonly owners: readonly string[]
  readonly ownerSource?: VendorFacts['ownerSource'] | undefined
  /** Other vendors with the same owner in the end. */
  readonly sameOwner: readonly string[]
  readonly services: readonly (ServiceFacts & { readonly signals: Readonly<Record<string, readonly string[]>> })[]
  readonly terms: readonly Terms[]
  readonly upstreams: readonly (Upstream & { readonly sharedWith: readonly string[] })[]
  readonly precedents: readonly Precedent[]
  /** Precedents that were left out because no primary source confirms them. */
  readonly reportedOnly: number
  readonly appeal?: VendorFacts['appeal'] | undefined
  readonly sources: readonly Source[]
  /** From a vendor file of the product; absent where it ships. */
  readonly own?: true
  /** Of an own vendor: whether it takes the place of one that ships. */
  readonly overrides?: boolean
}

/** What is known beside the database of an audit. */
export interface FurtherFacts {
  readonly facts: VendorFactsDb
  readonly sources: CompiledSources
}

/** Gathers the facts of one vendor. `all` also takes precedents that are only reported. */
export function dossierOf(
  vendor: VendorFacts,
  db: VendorDb,
  { facts, sources }: FurtherFacts,
  all: boolean,
): VendorDossier {
  const owners = db.ownersOf(vendor.id)
  const last = owners.at(-1)!
  const precedents = facts.precedentsOf(vendor.id, { all })
  return {
    id: vendor.id,
    name: vendor.name,
    legalName: vendor.legalName,
    country: vendor.country,
    homepage: vendor.homepage,
    owners: owners.slice(1),
    ownerSource: vendor.ownerSource,
    sameOwner: db.vendors
      .filter(({ id }) => id !== vendor.id && !owners.includes(id) && db.ownersOf(id).at(-1) === last)
      .map(({ id }) => id),
    services: vendor.services.map((service) => ({ ...service, signals: signalsOf(service.id, db) })),
    terms: vendor.terms ?? [],
    upstreams: (vendor.upstreams ?? []).map((upstream) => ({
      ...upstream,
      sharedWith: standingOn(upstream.organisation, db).filter((id) => id !== vendor.id),
    })),
    precedents,
    reportedOnly: facts.precedentsOf(vendor.id, { all: true }).length - precedents.length,
    appeal: vendor.appeal,
    sources: sources[vendor.id] ?? [],
    ...(db.own?.includes(vendor.id) ? { own: true as const } : {}),
  }
}

/** Patterns of one service by kind; those that leave the vendor open carry a question mark. */
function signalsOf(service: string, db: VendorDb): Record<string, string[]> {
  return Object.fromEntries(
    SIGNAL_KINDS.flatMap((kind) => {
      const open = patternsOf(service, db.assumed[kind])
      const own = [...patternsOf(service, db.signals[kind]), ...open].sort(byText)
      return own.length > 0 ? [[kind, own.map((pattern) => (open.includes(pattern) ? `${pattern} ?` : pattern))]] : []
    }),
  )
}

function patternsOf(service: string, rows: SignalTable[SignalKind]): readonly string[] {
  return rows.find(([id]) => id === service)?.[1] ?? []
}

function standingOn(organisation: string, db: VendorDb): string[] {
  return db.vendors
    .filter((vendor) =>
      vendor.upstreams?.some((one) => one.organisation === organisation && one.criticality === 'hard'),
    )
    .map(({ id }) => id)
    .sort(byText)
}
