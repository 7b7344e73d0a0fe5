const DAY = 24 * 60 * 60 * 1000

/** Whole days from one day to a later one, both `YYYY-MM-DD`. Reads no clock. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to) - noonOf(from)) / DAY)
}

function noonOf(day: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: parses a given day, does not ask for today's.
  return Date.parse(`${day}T12:00:00Z`)
}
