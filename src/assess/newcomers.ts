import type { PlacedCodeFact } from '../model/evidence.js'
import { byText } from '../util/sort.js'
import { factsOfKind } from './control-facts.js'
import type { Ground } from './ground.js'

/** What somebody gets who has just signed up. */
export interface Newcomers {
  readonly roles: readonly string[]
  /** What slows him down, by the names that code gives it. */
  readonly limits: readonly string[]
  readonly seen: readonly PlacedCodeFact[]
}

/** So many names of one sort are told. */
const MOST_NAMES = 5

/** Roles that sign-up gives and limits on newcomers, as far as code writes them down. */
export function newcomersOf(ground: Ground): Newcomers {
  const seen = factsOfKind(ground, 'guard').filter(({ subject }) => subject === 'newcomer')
  const named = (what: string) =>
    [...new Set(seen.filter(({ detail }) => detail.startsWith(what)).map(({ detail }) => detail.slice(what.length)))]
      .sort(byText)
      .slice(0, MOST_NAMES)
  return { roles: named('role:'), limits: named('limit:'), seen }
}
