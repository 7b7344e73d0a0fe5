import type { Trigger } from '../../model/precedent.js'
import type { Way } from './fallbacks.js'

/**
 * Reasons for which another vendor is no answer: for content no vendor is ranked by tolerance, and for sanctions and legal orders no
 * jurisdiction is proposed as a way round. What remains is what one runs oneself, other channels, and an orderly way.
 */
const NO_OTHER_VENDOR: ReadonlySet<Trigger> = new Set([
  'content-policy',
  'political-pressure',
  'sanctions',
  'legal-order',
])

/** The ways out that a plan for this trigger may name; all of them where none is given. */
export function waysFor(trigger: Trigger | undefined, ways: readonly Way[]): Way[] {
  return ways.filter(({ kind }) => kind !== 'vendor' || trigger === undefined || !NO_OTHER_VENDOR.has(trigger))
}
