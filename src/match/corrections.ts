import type { AppliedCorrection } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { Match } from '../model/match.js'

/** What is left after the owners' corrections, and which of them changed something. */
export interface Corrected {
  readonly matches: readonly Match[]
  readonly applied: readonly AppliedCorrection[]
}

/** Takes out what `holdfast.yaml` says is not the product's, or served by itself. */
export function correct(matches: readonly Match[], corrections: NonNullable<Config['corrections']>): Corrected {
  const counts = new Map<number, number>()
  const kept = matches.filter((match) => {
    const index = corrections.findIndex((one) => isMeant(one, match))
    if (index >= 0) counts.set(index, (counts.get(index) ?? 0) + 1)
    return index < 0
  })
  const applied = [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([index, places]) => {
      const { is, vendor, service, path, reason } = corrections[index]!
      return {
        what: `${is}: ${[vendor, service, path].filter((part) => part !== undefined).join(' ')}`,
        reason,
        places,
      }
    })
  return { matches: kept, applied }
}

function isMeant(one: NonNullable<Config['corrections']>[number], match: Match): boolean {
  if (one.vendor !== undefined && one.vendor !== match.vendor) return false
  if (one.service !== undefined && one.service !== match.service) return false
  return one.path === undefined || isBelow(match.evidence.location.path, one.path)
}

/** Whether a path is the named file or stands below the named folder. */
export function isBelow(path: string, folder: string): boolean {
  const base = folder.endsWith('/') ? folder.slice(0, -1) : folder
  return path === base || path.startsWith(`${base}/`)
}
