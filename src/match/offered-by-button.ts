import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { groupBy } from '../util/sort.js'

/** Reads the buttons of a README. */
const BUTTONS = 'readme/deploy-buttons'

/**
 * A button «deploy to …» reads a file of the service's own. Where the README has one, that file offers the service to whoever deploys
 * the product, and what it orders is ordered then; unless a pipeline or infrastructure code of the product deploys there as well.
 */
export function asOfferedByButton(matches: readonly Match[]): Match[] {
  const buttons = matches.filter(({ evidence }) => evidence.reader === BUTTONS)
  const offered = new Set<Match>()
  for (const [vendor, ofVendor] of groupBy(buttons, (one) => one.vendor)) {
    const folders = ofVendor.map(({ evidence }) => folderOf(evidence.location.path))
    const group = matches.filter((one) => one.vendor === vendor && PRODUCT_PLACES.has(one.evidence.place))
    const files = new Set(
      group
        .filter(({ evidence }) => evidence.kind === 'file')
        .map(({ evidence }) => evidence.location.path)
        .filter((path) => folders.some((folder) => path.startsWith(folder))),
    )
    const others = group.filter(({ evidence }) => !files.has(evidence.location.path))
    if (others.some(isDeployed)) continue
    for (const one of group)
      if (files.has(one.evidence.location.path) && one.evidence.use === 'declared') offered.add(one)
  }
  if (offered.size === 0) return [...matches]
  return matches.map((one) => (offered.has(one) ? { ...one, evidence: { ...one.evidence, use: 'offered' } } : one))
}

/** A step of a pipeline, or a resource that infrastructure code orders. */
function isDeployed({ evidence: { kind, place, use } }: Match): boolean {
  if (kind === 'resource') return true
  return place === 'delivery' && kind !== 'file' && use !== 'linked' && use !== 'mentioned' && use !== 'offered'
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
