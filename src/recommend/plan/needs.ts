import type { Capability } from '../../model/capability.js'
import type { Fallback } from '../../model/plan.js'

/**
 * What another channel needs of the product, by its words. Assumption: codes and notices by e-mail go out by the e-mail of the product,
 * and what the product serves, draws, keeps or asks itself stands on its compute.
 */
const BY_WORDS: readonly (readonly [words: RegExp, need: Capability])[] = [
  [/\be-?mail\b/i, 'email'],
  [/\b(?:by|into|of) the product\b/i, 'compute'],
  [/\b(?:web app|web chat|passkeys?|password)\b/i, 'compute'],
]

/** The capability of the product on which a fallback without a vendor stands; undefined where that is not modelled. */
export function needOf({ kind, title }: Pick<Fallback, 'kind' | 'title'>): Capability | undefined {
  if (kind === 'self-hosted') return 'compute'
  return kind === 'channel' ? BY_WORDS.find(([words]) => words.test(title))?.[1] : undefined
}
