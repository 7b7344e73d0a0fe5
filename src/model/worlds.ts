import type { TargetKind } from './precedent.js'
import { CONTESTED_SECTORS, type SECTORS } from './sectors.js'

/**
 * The two worlds of the precedents: contested customers lose several vendors at once and mostly for good, ordinary firms one at a
 * time. Figures of one say nothing of the other.
 */
export const WORLDS = ['contested', 'ordinary'] as const

/** One of the two worlds. */
export type World = (typeof WORLDS)[number]

const CONTESTED: ReadonlySet<string> = new Set(CONTESTED_SECTORS)

/** The world of a customer or of a declared sector. */
export function worldOf(kind: TargetKind | (typeof SECTORS)[number]): World {
  return CONTESTED.has(kind) ? 'contested' : 'ordinary'
}
