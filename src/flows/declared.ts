import type { PlacedMark } from '../map/components.js'
import type { DeclaredUse } from '../map/declared.js'
import type { DeclaredFallbackUse } from '../map/declared-fallbacks.js'
import { isBelow } from '../match/corrections.js'
import type { AppliedCorrection } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { Identity, Location } from '../model/evidence.js'
import type { SourceFile } from '../model/source-file.js'
import type { VendorDb, VendorFacts } from '../model/vendor-db.js'
import { ownSystemId } from '../vendor-db/declared-organisations.js'

/** Gives files the kind of place that the owners declared for their folder. */
export function correctPlaces(
  files: readonly SourceFile[],
  places: NonNullable<Config['places']>,
): { readonly files: readonly SourceFile[]; readonly corrected: readonly AppliedCorrection[] } {
  if (places.length === 0) return { files, corrected: [] }
  const counts = places.map(() => 0)
  const moved = files.map((file): SourceFile => {
    const index = places.findLastIndex(({ path }) => isBelow(file.path, path))
    const place = places[index]?.place
    if (place === undefined || place === file.place) return file
    counts[index]! += 1
    return { path: file.path, size: file.size, stamp: file.stamp, place, bytes: () => file.bytes() }
  })
  const corrected = places.flatMap(({ path, place, reason }, i) =>
    counts[i]! > 0 ? [{ what: `place: ${path} is ${place}`, reason, places: counts[i]! }] : [],
  )
  return { files: moved, corrected }
}

/** Marks of components as the owners declare them: for a declared folder their word replaces whatever the files there say. */
export function correctMarks(marks: readonly PlacedMark[], config: Config): readonly PlacedMark[] {
  const components = (config.components ?? []).map((one) => ({ ...one, folder: folderOf(one.path) }))
  if (components.length === 0) return marks
  const folders = new Set(components.map(({ folder }) => folder))
  const declared = components.flatMap(({ folder, kind, name }): PlacedMark[] =>
    kind === 'unknown'
      ? []
      : [{ folder, kind, place: 'source', location: locationOf(undefined), ...(name === undefined ? {} : { name }) }],
  )
  // Pipeline and infrastructure belong to the product as a whole, wherever their files lie.
  return [...declared, ...marks.filter(({ folder, kind }) => SHARED.has(kind) || !folders.has(folder))]
}
const SHARED: ReadonlySet<string> = new Set(['delivery', 'infrastructure'])

function folderOf(path: string): string {
  const folder = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  return folder === '.' ? '' : folder
}

/** Declared own hosts as what a reader would have learnt. */
export function declaredHosts(config: Config): Identity[] {
  return (config.firstPartyHosts ?? []).map((value) => ({
    kind: 'host',
    value,
    location: { path: 'holdfast.yaml', line: 1, column: 1 },
  }))
}

/** Where a value of the configuration stands, `holdfast.yaml:3:7`. */
export type PlaceOf = (path: readonly PropertyKey[]) => string

/**
 * Declared vendors as uses of the service for that capability: the one named, or the first of the vendor's that gives it. One
 * without such a service stays with the declarations: nothing is known of it to judge by.
 */
export function declaredUses(config: Config, db: VendorDb, at?: PlaceOf): DeclaredUse[] {
  return (config.declaredVendors ?? []).flatMap(({ vendor: who, capability, usage }, i) => {
    const { vendor, services } = servicesOf(who, capability, db)
    if (vendor === undefined || services[0] === undefined) return []
    const location = locationOf(at?.(['declaredVendors', i, 'vendor']))
    return [{ vendor: vendor.id, service: services[0], capability, usage: usage ?? 'required', location }]
  })
}

/**
 * Declared fallbacks whose both sides can stand in the map; a system of one's own only where it takes over by itself. A name that the
 * database knows is that vendor, whatever the kind: as another channel it may serve what it has no service for, codes by e-mail for SMS.
 */
export function declaredFallbacks(config: Config, db: VendorDb, at?: PlaceOf): DeclaredFallbackUse[] {
  return (config.fallbacks ?? []).flatMap(({ for: whom, to, kind, capability, takesOver }, i) => {
    const replaced = servicesOf(whom, capability, db)
    const vendors = servicesOf(to, capability, db)
    const own = db.service(ownSystemId(to))
    const next = vendors.vendor === undefined && kind !== 'vendor' ? ownOf(own) : vendors
    const service = next.services[0] ?? (kind === 'channel' ? next.vendor?.services[0]?.id : undefined)
    if (replaced.vendor === undefined || next.vendor === undefined || service === undefined) return []
    const owners = new Set(db.ownersOf(replaced.vendor.id))
    const sharesOwner = db.ownersOf(next.vendor.id).some((one) => owners.has(one))
    return [
      {
        replaces: replaced.services,
        vendor: next.vendor.id,
        service,
        capability,
        takesOver: takesOver === 'automatic' && !sharesOwner,
        location: locationOf(at?.(['fallbacks', i, 'to'])),
      },
    ]
  })
}

/** A vendor and its services for a capability. */
interface Servants {
  readonly vendor: VendorFacts | undefined
  readonly services: readonly string[]
}
const NOBODY: Servants = { vendor: undefined, services: [] }

function ownOf(found: ReturnType<VendorDb['service']>): Servants {
  return found === undefined ? NOBODY : { vendor: found.vendor, services: [found.service.id] }
}

function servicesOf(who: string, capability: DeclaredUse['capability'], db: VendorDb): Servants {
  const named = db.service(who)
  if (named !== undefined && db.vendor(who) === undefined) return { vendor: named.vendor, services: [named.service.id] }
  const plain = who.trim().toLowerCase()
  const byService = db.vendors
    .flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })))
    .find(({ service }) => service.name.toLowerCase() === plain)
  const vendor =
    db.vendor(who) ??
    db.vendors.find(({ name, legalName }) => name.toLowerCase() === plain || legalName?.toLowerCase() === plain)
  if (vendor === undefined && byService !== undefined)
    return { vendor: byService.vendor, services: [byService.service.id] }
  const services = vendor?.services.filter(({ capabilities }) => capabilities.includes(capability)) ?? []
  // Of an id that names both, the service is meant where the vendor has it.
  const ids = services.map(({ id }) => id)
  return { vendor, services: named && ids.includes(named.service.id) ? [named.service.id] : ids }
}

function locationOf(place: string | undefined): Location {
  const [, line, column] = /:(\d+):(\d+)$/.exec(place ?? '') ?? ['', '1', '1']
  return { path: 'holdfast.yaml', line: Number(line), column: Number(column) }
}
