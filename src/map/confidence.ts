import type { Confidence } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import type { Strength } from './strength.js'

/** How sure the matches of one service make us, the strongest of them first. */
export function confidenceOf(matches: readonly Match[], strengths: ReadonlyMap<Match, Strength>): Confidence {
  if (matches.every((match) => match.assumed)) return ofAssumed(matches)
  const best = strengths.get(matches[0]!)!
  if (best === 3) return 'high'
  // A key and the setting that takes it up say the same thing.
  const kinds = new Set(matches.map(({ evidence }) => (evidence.kind === 'setting' ? 'env' : evidence.kind)))
  if (best === 2) return kinds.size > 1 ? 'high' : 'medium'
  return kinds.size > 1 ? 'medium' : 'low'
}

/**
 * Signals that leave the vendor open, however many, still do; only a client that is installed and also used or given a key
 * makes a fair guess, since most who do so talk to the vendor rather than to a server of their own.
 */
function ofAssumed(matches: readonly Match[]): Confidence {
  const kinds = new Set(matches.map(({ evidence }) => evidence.kind))
  const hasClient = kinds.has('package') || kinds.has('import') || kinds.has('client')
  return hasClient && kinds.size > 1 ? 'medium' : 'low'
}
