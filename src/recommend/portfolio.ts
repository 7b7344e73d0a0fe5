/** One avoidable single point of failure and the changes of which each one removes it. */
export interface Point {
  readonly id: string
  /** Hours of own work to move it, whichever change is taken. */
  readonly hours: number
  readonly changes: readonly string[]
}

/** A choice of changes with the points that it removes. */
export interface Portfolio {
  readonly changes: readonly string[]
  readonly removed: readonly string[]
  readonly hours: number
  /** False where the search ended at its limit: then no choice removes more than `atMost`, which may be out of reach. */
  readonly isProved: boolean
  readonly atMost: number
}

/** What a choice may cost. */
export interface Limits {
  readonly hours?: number | undefined
  readonly changes?: number | undefined
  /** Nodes of the search. A count, not a clock, so that every machine gives the same answer. Assumption: a second or so. */
  readonly nodes?: number | undefined
}

const NODES = 100_000

/**
 * The choice that removes most points within the limits, of those the one of fewest hours, then of fewest changes. A change is set
 * up once, however many points it serves. Branch and bound over the changes; points count alike, so that for given changes the
 * cheapest points first are the best.
 */
export function portfolioOf(
  points: readonly Point[],
  setUpHours: (change: string) => number,
  limits: Limits = {},
): Portfolio {
  const { hours = Number.POSITIVE_INFINITY, changes: most = Number.POSITIVE_INFINITY, nodes = NODES } = limits
  const ordered = [...points].sort((a, b) => a.hours - b.hours || (a.id < b.id ? -1 : 1))
  const uses = (change: string) => points.filter((one) => one.changes.includes(change)).length
  const candidates = [...new Set(points.flatMap((one) => one.changes))].sort(
    (a, b) => uses(b) - uses(a) || setUpHours(a) - setUpHours(b) || (a < b ? -1 : 1),
  )
  let best: Omit<Portfolio, 'isProved' | 'atMost'> = { changes: [], removed: [], hours: 0 }
  let left = nodes
  const take = (chosen: ReadonlySet<string>, spent: number) => {
    const removed: string[] = []
    let sum = spent
    for (const point of ordered) {
      if (!point.changes.some((one) => chosen.has(one))) continue
      if (sum + point.hours > hours) break
      sum += point.hours
      removed.push(point.id)
    }
    return { removed, hours: sum }
  }
  const visit = (index: number, chosen: readonly string[], spent: number) => {
    if (left-- <= 0 || spent > hours) return
    const now = take(new Set(chosen), spent)
    const gain = now.removed.length - best.removed.length
    const isCheaper = now.hours < best.hours || (now.hours === best.hours && chosen.length < best.changes.length)
    if (gain > 0 || (gain === 0 && isCheaper)) best = { changes: chosen, ...now }
    if (index === candidates.length || chosen.length >= most) return
    // Were every further change free to set up, no more than this could be had.
    const reach = take(new Set([...chosen, ...candidates.slice(index)]), spent)
    if (reach.removed.length < best.removed.length) return
    if (reach.removed.length === best.removed.length && reach.hours >= best.hours) return
    const next = candidates[index]!
    visit(index + 1, [...chosen, next], spent + setUpHours(next))
    visit(index + 1, chosen, spent)
  }
  visit(0, [], 0)
  const isProved = left >= 0
  const atMost = isProved ? best.removed.length : take(new Set(candidates), 0).removed.length
  return { changes: [...best.changes].sort(), removed: [...best.removed].sort(), hours: best.hours, isProved, atMost }
}
