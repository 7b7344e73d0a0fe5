/** One way to remove a point: a change, and the hours of own work that this point then takes. */
export interface Way {
  readonly change: string
  readonly hours: number
}

/** One avoidable single point of failure and the ways of which each one removes it. */
export interface Point {
  readonly id: string
  readonly ways: readonly Way[]
}

/** What a choice may cost. */
export interface Limits {
  readonly hours: number
  readonly changes: number
}

/** Changes, and what they remove within the limits. */
export interface Choice {
  readonly changes: readonly string[]
  readonly removed: readonly string[]
  readonly hours: number
}

/** Sums of hours differ in the last bits by the order of adding. */
export const SAME_HOURS = 1e-6

/**
 * What these changes give: every point by its cheapest way, cheapest points first while the hours last. Points count alike, so
 * for given changes no other selection of points removes more, or as many in fewer hours. Changes that then serve no point are
 * left out, for nobody would set them up.
 */
export function choiceOf(
  changes: readonly string[],
  points: readonly Point[],
  setUp: (change: string) => number,
  limits: Limits,
): Choice {
  const chosen = new Set(changes)
  const served = points
    .flatMap((point) => {
      const way = cheapest(point, chosen)
      return way === undefined ? [] : [{ point, way }]
    })
    .sort((a, b) => a.way.hours - b.way.hours || (a.point.id < b.point.id ? -1 : 1))
  let hours = changes.reduce((sum, change) => sum + setUp(change), 0)
  const taken: typeof served = []
  for (const one of served) {
    if (hours + one.way.hours > limits.hours + SAME_HOURS) break
    hours += one.way.hours
    taken.push(one)
  }
  const used = new Set(taken.map(({ way }) => way.change))
  const idle = changes.filter((change) => !used.has(change))
  if (idle.length > 0 && taken.length < served.length) return choiceOf([...used], points, setUp, limits)
  return {
    changes: [...used].sort(),
    removed: taken.map(({ point }) => point.id).sort(),
    hours: hours - idle.reduce((sum, change) => sum + setUp(change), 0),
  }
}

/** The way of fewest hours among the changes, the first by name among equals. */
export function cheapest({ ways }: Point, chosen: ReadonlySet<string>): Way | undefined {
  return ways
    .filter(({ change }) => chosen.has(change))
    .reduce<Way | undefined>(
      (best, way) =>
        best === undefined || way.hours < best.hours || (way.hours === best.hours && way.change < best.change)
          ? way
          : best,
      undefined,
    )
}

/** Whether the first removes more points, or as many in fewer hours, or with fewer changes. */
export function isBetter(one: Choice, other: Choice): boolean {
  if (one.removed.length !== other.removed.length) return one.removed.length > other.removed.length
  if (Math.abs(one.hours - other.hours) > SAME_HOURS) return one.hours < other.hours
  return one.changes.length < other.changes.length
}
