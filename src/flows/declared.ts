import type { DeclaredUse } from '../map/declared.js'
import { isBelow } from '../match/corrections.js'
import type { AppliedCorrection } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { Identity } from '../model/evidence.js'
import type { SourceFile } from '../model/source-file.js'
import type { VendorDb } from '../model/vendor-db.js'

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
    return { path: file.path, size: file.size, place, bytes: () => file.bytes() }
  })
  const corrected = places.flatMap(({ path, place, reason }, i) =>
    counts[i]! > 0 ? [{ what: `place: ${path} is ${place}`, reason, places: counts[i]! }] : [],
  )
  return { files: moved, corrected }
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
 * Declared vendors that the database knows, as uses of the service for that capability: the one named, or the first of the
 * vendor's that gives it. Others stay with the declarations: nothing is known of them to judge by.
 */
export function declaredUses(config: Config, db: VendorDb, at?: PlaceOf): DeclaredUse[] {
  return (config.declaredVendors ?? []).flatMap(({ vendor: who, capability, usage }, i) => {
    const named = db.service(who)
    const vendor = named?.vendor ?? db.vendor(who)
    const service = named?.service ?? vendor?.services.find(({ capabilities }) => capabilities.includes(capability))
    if (vendor === undefined || service === undefined) return []
    const [, line, column] = /:(\d+):(\d+)$/.exec(at?.(['declaredVendors', i, 'vendor']) ?? '') ?? ['', '1', '1']
    const location = { path: 'holdfast.yaml', line: Number(line), column: Number(column) }
    return [{ vendor: vendor.id, service: service.id, capability, usage: usage ?? 'required', location }]
  })
}
