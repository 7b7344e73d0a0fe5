import type { AppliedCorrection } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { Match } from '../model/match.js'
import type { VendorDb } from '../model/vendor-db.js'
import { serviceNamed, vendorNamed } from '../util/by-name.js'

/** What is left after the owners' corrections, and what each of them changed. */
export interface Corrected {
  readonly matches: readonly Match[]
  readonly applied: readonly AppliedCorrection[]
}

type Correction = NonNullable<Config['corrections']>[number]

/**
 * Takes out what `holdfast.yaml` says is not the product's, or served by itself. A correction that nothing was seen for is told with
 * no place: its path may be mistyped, or what it spoke of may be gone.
 */
export function correct(matches: readonly Match[], corrections: readonly Correction[], db: VendorDb): Corrected {
  const meant = corrections.map((one) => withIds(one, db))
  const counts = meant.map(() => 0)
  const kept = matches.filter((match) => {
    const meaning = meant.flatMap((one, index) => (isMeant(one, match) ? [index] : []))
    // One that says again what an earlier one said is no slip of the pen.
    for (const index of meaning) counts[index]! += 1
    return meaning.length === 0
  })
  const applied = meant.map(({ is, vendor, service, path, reason }, index) => ({
    what: `${is}: ${[vendor, service, path].filter((part) => part !== undefined).join(' ')}`,
    reason,
    places: counts[index]!,
  }))
  return { matches: kept, applied }
}

/** Owners name companies as they speak of them; who is none was refused before. */
function withIds(one: Correction, db: VendorDb): Correction {
  const vendor = one.vendor === undefined ? undefined : (vendorNamed(one.vendor, db) ?? one.vendor)
  const service = one.service === undefined ? undefined : (serviceNamed(one.service, db) ?? one.service)
  return { ...one, ...(vendor === undefined ? {} : { vendor }), ...(service === undefined ? {} : { service }) }
}

function isMeant(one: Correction, match: Match): boolean {
  if (one.vendor !== undefined && one.vendor !== match.vendor) return false
  if (one.service !== undefined && one.service !== match.service) return false
  return one.path === undefined || isBelow(match.evidence.location.path, one.path)
}

/** Whether a path is the named file or stands below the named folder. */
export function isBelow(path: string, folder: string): boolean {
  const base = folder.endsWith('/') ? folder.slice(0, -1) : folder
  return path === base || path.startsWith(`${base}/`)
}
