import { type Choice, choiceOf, isBetter, type Limits, type Point, SAME_HOURS } from './choice.js'
import { withoutDominated } from './dominated.js'
import { greedyChoice } from './greedy.js'
import { leastShares, type NumberedWay } from './shares.js'

/** A choice of changes with the points that it removes, and how good it is known to be. */
export interface Portfolio extends Choice {
  /** False where the search ended at its limit: then the two bounds hold, and may be out of reach. */
  readonly isProved: boolean
  /** No choice within the limits removes more points. */
  readonly atMost: number
  /** No choice that removes as many costs fewer hours. */
  readonly atLeastHours: number
}

/** What a choice may cost, and how long to search for it. */
export interface Search extends Partial<Limits> {
  /** Ways looked at. A count, not a clock, so that every machine gives the same answer. */
  readonly effort?: number
}

/** Assumption: a second or two on a machine of 2026. */
export const EFFORT = 4_000_000

/**
 * The choice that removes most points within the limits, and of those the one of fewest hours. A change is set up once, however many
 * points it serves. Branch and bound over the changes with the bounds of `leastShares`; exact unless it ends early.
 */
export function portfolioOf(
  points: readonly Point[],
  setUp: (change: string) => number,
  search: Search = {},
): Portfolio {
  const limits = { hours: search.hours ?? Infinity, changes: search.changes ?? Infinity }
  const kept = withoutDominated(points, setUp)
  const changes = [...new Set(kept.flatMap(({ ways }) => ways.map(({ change }) => change)))].sort()
  const start = greedyChoice(kept, changes, setUp, limits)
  const { best, isProved, bound } = branchAndBound(kept, changes, setUp, limits, start, search.effort ?? EFFORT)
  return {
    ...best,
    isProved,
    atMost: isProved ? best.removed.length : bound.atMost,
    atLeastHours: isProved ? best.hours : Math.min(best.hours, bound.hoursFor(best.removed.length)),
  }
}

/** What no choice below a node of the search exceeds. */
interface Bound {
  readonly atMost: number
  hoursFor(removed: number): number
}

const UNDECIDED = 0
const TAKEN = 1
const RULED_OUT = -1

function branchAndBound(
  points: readonly Point[],
  changes: readonly string[],
  setUp: (change: string) => number,
  limits: Limits,
  start: Choice,
  effort: number,
) {
  const numberOf = new Map(changes.map((change, index) => [change, index]))
  const numbered = points.map(({ ways }) =>
    ways.map(({ change, hours }): NumberedWay => ({ change: numberOf.get(change)!, hours })),
  )
  const cost = Float64Array.from(changes, setUp)
  const state = new Int8Array(changes.length)
  const pairs = numbered.reduce((sum, ways) => sum + ways.length, 1)
  let best = start
  let left = effort

  const visit = (spent: number, taken: number): void => {
    left -= pairs
    if (left < 0) return
    const bound = boundOf(numbered, state, cost, { ...limits, changes: limits.changes - taken }, spent)
    if (bound.atMost < best.removed.length) return
    if (bound.atMost === best.removed.length && bound.hoursFor(bound.atMost) >= best.hours - SAME_HOURS) return
    if (taken >= limits.changes) return
    const next = mostUseful(numbered, state, cost)
    if (next === undefined) return
    state[next] = TAKEN
    if (spent + cost[next]! <= limits.hours + SAME_HOURS) {
      const choice = choiceOf(
        changes.filter((_, index) => state[index] === TAKEN),
        points,
        setUp,
        limits,
      )
      if (isBetter(choice, best)) best = choice
      visit(spent + cost[next]!, taken + 1)
    }
    state[next] = RULED_OUT
    visit(spent, taken)
    state[next] = UNDECIDED
  }
  const bound = boundOf(numbered, state, cost, limits, 0)
  visit(0, 0)
  return { best, isProved: left >= 0, bound }
}

/** However the undecided changes are decided: removed points cost their shares at least, and so many changes serve so many points. */
function boundOf(
  points: readonly (readonly NumberedWay[])[],
  state: Int8Array,
  cost: Float64Array,
  limits: Limits,
  spent: number,
): Bound {
  const room = cost.map((hours, change) =>
    state[change] === TAKEN ? 0 : state[change] === RULED_OUT ? Infinity : hours,
  )
  const shares = leastShares(points, room).sort()
  const sums = [spent]
  for (const share of shares) {
    const sum = sums.at(-1)! + share
    if (!Number.isFinite(sum) || sum > limits.hours + SAME_HOURS) break
    sums.push(sum)
  }
  return {
    atMost: Math.min(sums.length - 1, served(points, state, limits.changes)),
    hoursFor: (removed) => sums[removed] ?? Infinity,
  }
}

/** Points that the taken changes serve, and those that the most useful further ones could at best. */
function served(points: readonly (readonly NumberedWay[])[], state: Int8Array, further: number): number {
  const uses = new Float64Array(state.length)
  let count = 0
  for (const ways of points)
    if (ways.some(({ change }) => state[change] === TAKEN)) count += 1
    else for (const { change } of ways) if (state[change] === UNDECIDED) uses[change] = uses[change]! + 1
  const most = uses.sort().reverse()
  return count + most.subarray(0, Math.min(further, most.length)).reduce((sum, one) => sum + one, 0)
}

/** The undecided change that serves most points which no taken one serves as cheaply; the cheapest to set up among equals. */
function mostUseful(
  points: readonly (readonly NumberedWay[])[],
  state: Int8Array,
  cost: Float64Array,
): number | undefined {
  const uses = new Float64Array(state.length)
  for (const ways of points) {
    const least = ways.reduce(
      (sum, { change, hours }) => (state[change] === TAKEN ? Math.min(sum, hours) : sum),
      Infinity,
    )
    for (const { change, hours } of ways)
      if (state[change] === UNDECIDED && hours < least) uses[change] = uses[change]! + 1
  }
  let next: number | undefined
  for (let change = 0; change < state.length; change += 1)
    if (
      uses[change]! > 0 &&
      (next === undefined ||
        uses[change]! > uses[next]! ||
        (uses[change] === uses[next] && cost[change]! < cost[next]!))
    )
      next = change
  return next
}
