import type { SECTORS } from './config.js'
import type { TargetKind } from './precedent.js'

/**
 * The two worlds of the precedents: contested customers lose several vendors at once and mostly for good, ordinary firms one at a
 * time. Figures of one say nothing of the other.
 */
export const WORLDS = ['contested', 'ordinary'] as const

/** One of the two worlds. */
export type World = (typeof WORLDS)[number]

/** Platforms, press, adult, crypto, politics, NGOs, sanctioned regions, and trades that are lawful in one place and not the next. */
const CONTESTED: ReadonlySet<string> = new Set<TargetKind>([
  'social-platform',
  'journalism',
  'adult',
  'crypto',
  'political',
  'ngo',
  'sanctioned-region',
  'gambling',
  'firearms',
  'cannabis',
])

/** The world of a customer or of a declared sector. */
export function worldOf(kind: TargetKind | (typeof SECTORS)[number]): World {
  return CONTESTED.has(kind) ? 'contested' : 'ordinary'
}
