import type { Change, Comparison } from '../model/comparison.js'
import { groupBy } from '../util/sort.js'
import { heldBack, reasonsWithout, SENSITIVE_RULES } from './for-the-public.js'

/**
 * A comparison that anybody may read: of findings that would help an attacker it says how many came or went, by which cause, and no
 * more.
 */
export function comparisonForThePublic(comparison: Comparison): Comparison {
  const held = comparison.changes.filter(isSensitive)
  const titles = held.flatMap(({ title }) => title ?? [])
  const groups = groupBy(held, ({ cause, turn, rule }) => `${cause} ${turn} ${rule}`)
  return {
    ...comparison,
    changes: comparison.changes.flatMap((one): Change[] => {
      if (!isSensitive(one)) return [one]
      const group = groups.get(`${one.cause} ${one.turn} ${one.rule}`)!
      return group[0] === one ? [counted(one, group.length)] : []
    }),
    verdict: { ...comparison.verdict, reasons: reasonsWithout(titles, comparison.verdict.reasons) },
  }
}

function isSensitive({ kind, rule }: Change): boolean {
  return kind === 'finding' && rule !== undefined && SENSITIVE_RULES.has(rule)
}

/** The severity is left out: it is that of one of them. */
function counted({ cause, kind, turn, id, rule }: Change, n: number): Change {
  return { cause, kind, turn, id, text: heldBack(n), vendors: [], ...(rule === undefined ? {} : { rule }) }
}
