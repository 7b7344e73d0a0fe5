/** A way as the search sees it: the number of the change, and the hours of own work. */
export interface NumberedWay {
  readonly change: number
  readonly hours: number
}

/**
 * The least that each point adds to the hours of any choice that removes it, so that the points removed never cost less together
 * than the sum of their shares: dual ascent for facility location (Erlenkotter 1978, Operations Research 26(6)). A point bids until
 * what its bid exceeds the work by has paid for a change; bids for one change never exceed its set-up. `room` holds the set-up
 * hours per change, 0 for one that is paid for, infinity for one that is ruled out. Infinite for a point without a way.
 */
export function leastShares(points: readonly (readonly NumberedWay[])[], room: Float64Array): Float64Array {
  const left = room.slice()
  const open = points.map((ways) => ways.filter(({ change }) => Number.isFinite(left[change]!)))
  const bids = Float64Array.from(open, (ways) => ways.reduce((least, { hours }) => Math.min(least, hours), Infinity))
  let active = open.map((_, point) => point).filter((point) => open[point]!.length > 0)
  // Whoever has fewest ways bids first: others may still turn elsewhere.
  active.sort((a, b) => open[a]!.length - open[b]!.length || a - b)
  while (active.length > 0) {
    active = active.filter((point) => {
      let next = Infinity
      let affordable = Infinity
      for (const { change, hours } of open[point]!) {
        if (hours > bids[point]!) next = Math.min(next, hours)
        else affordable = Math.min(affordable, left[change]!)
      }
      const raise = Math.min(affordable, next - bids[point]!)
      if (raise <= 0) return false
      for (const { change, hours } of open[point]!) if (hours <= bids[point]!) left[change] = left[change]! - raise
      bids[point] = bids[point]! + raise
      return raise < affordable
    })
  }
  return bids
}
