import type { Match } from '../model/match.js'

/** Evidence that the same artefact goes to several places: images or packages pushed to more than one registry. */
export function isPushed(match: Match): boolean {
  return match.capability === 'registry' && match.evidence.context?.startsWith('push') === true
}
