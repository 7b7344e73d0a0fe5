import { type Choice, choiceOf, isBetter, type Limits, type Point } from './choice.js'

/**
 * A good choice to begin with: the change that helps most per hour, again and again, then every change dropped that is not
 * missed. Without it a search that must end early would end with little.
 */
export function greedyChoice(
  points: readonly Point[],
  changes: readonly string[],
  setUp: (change: string) => number,
  limits: Limits,
): Choice {
  const choose = (some: readonly string[]) => choiceOf(some, points, setUp, limits)
  let best = choose([])
  while (best.changes.length < limits.changes) {
    const current = best
    const next = changes
      .filter((change) => !current.changes.includes(change))
      .map((change) => choose([...current.changes, change]))
      .filter((choice) => isBetter(choice, current))
      .reduce<Choice | undefined>(
        (a, b) => (a === undefined || worth(b, current) > worth(a, current) ? b : a),
        undefined,
      )
    if (next === undefined) break
    best = next
  }
  for (const change of best.changes) {
    const without = choose(best.changes.filter((one) => one !== change))
    if (isBetter(without, best)) best = without
  }
  return best
}

function worth(choice: Choice, before: Choice): number {
  const gain = choice.removed.length - before.removed.length
  const cost = choice.hours - before.hours
  return cost <= 0 ? Number.POSITIVE_INFINITY : gain / cost
}
