import type { RecognisedEvidence } from '../model/dependency-map.js'
import type { PlacedEvidence } from '../model/evidence.js'
import { visible } from '../util/safe-text.js'

/** Where a finding points that no place in the code proves: the file in which the owners would declare otherwise. */
export const NO_PLACE = { path: 'holdfast.yaml', line: 1, column: 1 } as const

/** A path below the root as formats name it: `/` between parts, no `./`, nothing that climbs out, nothing hidden. */
export function plainPath(path: string): string {
  return visible(parts(path).join('/')) || NO_PLACE.path
}

/** The same as a relative URI reference, percent-encoded. */
export function uriOf(path: string): string {
  // A lone surrogate has no encoding.
  return (
    parts(path)
      .map((part) => encodeURIComponent(part.replace(LONE, '\ufffd')))
      .join('/') || NO_PLACE.path
  )
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * An address as far as it was recognised: the path of a web hook is its secret, and other paths may hold one. Other values
 * are what they are.
 */
export function shownValue(one: PlacedEvidence | RecognisedEvidence): string {
  if (one.kind !== 'host') return one.value
  const depth = 'signal' in one ? one.signal.split('/').length : 1
  return one.value.split('/', depth).join('/')
}
