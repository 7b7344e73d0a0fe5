import type { Point } from './choice.js'

/**
 * The points without the ways of changes that another change does as well: one that is set up in no more hours and serves each
 * point of theirs in no more hours. Some best choice needs none of them, whatever the limits, since each may be exchanged.
 */
export function withoutDominated(points: readonly Point[], setUp: (change: string) => number): Point[] {
  const hours = hoursByChange(points)
  const changes = [...hours.keys()].sort(
    (a, b) => hours.get(b)!.size - hours.get(a)!.size || setUp(a) - setUp(b) || (a < b ? -1 : 1),
  )
  const left = new Set(changes)
  for (const change of changes)
    for (const other of changes)
      if (other !== change && left.has(other) && left.has(change) && isAsGood(other, change, hours, setUp))
        left.delete(change)
  return points.map((point) => ({ ...point, ways: point.ways.filter((way) => left.has(way.change)) }))
}

function hoursByChange(points: readonly Point[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const { id, ways } of points)
    for (const { change, hours } of ways) found.set(change, (found.get(change) ?? new Map()).set(id, hours))
  return found
}

function isAsGood(
  other: string,
  change: string,
  hours: ReadonlyMap<string, ReadonlyMap<string, number>>,
  setUp: (change: string) => number,
): boolean {
  if (setUp(other) > setUp(change)) return false
  const offers = hours.get(other)!
  return [...hours.get(change)!].every(([point, own]) => (offers.get(point) ?? Number.POSITIVE_INFINITY) <= own)
}
