import type { Capability } from '../model/capability.js'
import type { Usage } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'

/** What is said of the use of one dependency, and why. */
export interface UsageVerdict {
  readonly usage: Usage
  readonly reason?: string
}

/** More vendors than this of one capability in one component are a menu from which a deployment chooses. */
const MOST_WITHOUT_MENU = 2

/** Build tools that a change cannot be shipped without; the rest of the tools report, measure or remind. */
const NEEDED_TO_SHIP: ReadonlySet<Capability> = new Set(['source-hosting', 'registry', 'app-store'])

/** Capabilities that a product can lose and still do what it is for, as far as a switch for them is usual. */
const USUALLY_SWITCHED: ReadonlySet<Capability> = new Set([
  'analytics',
  'monitoring',
  'support',
  'feature-flags',
  'ads',
  'crm',
  'ai',
  'translation',
])

/**
 * Whether the product as configured needs the service. Required only with unconditional wiring: a condition that a reader
 * saw, a mere offer, a menu of vendors or a key that may be absent make it optional.
 */
export function usageOf(
  capability: Capability,
  role: string,
  matches: readonly Match[],
  vendorsOfCapability: number,
): UsageVerdict {
  const kinds = new Set(matches.map((match) => match.evidence.kind))
  if (matches.every((match) => match.evidence.use === 'offered' || match.evidence.use === 'linked'))
    return optional('only offered or linked')
  if (role === 'build' || role === 'distribution') {
    if (NEEDED_TO_SHIP.has(capability)) return { usage: 'required' }
    if (capability === 'ci') return kinds.has('runner') ? { usage: 'required' } : optional('a tool beside the pipeline')
    return optional('a tool of the team')
  }
  if (kinds.has('resource') || kinds.has('mobile')) return { usage: 'required' }
  if (matches.every((match) => match.evidence.condition !== undefined))
    return optional(`only if ${matches[0]!.evidence.condition}`)
  if (vendorsOfCapability > MOST_WITHOUT_MENU)
    return optional(`one of ${vendorsOfCapability} vendors that can be chosen`)
  if (kinds.has('env') && !kinds.has('header')) return optional('needs a key that may be absent')
  if (USUALLY_SWITCHED.has(capability)) return optional('a feature that can be switched off')
  return { usage: 'required' }
}

function optional(reason: string): UsageVerdict {
  return { usage: 'optional', reason }
}
