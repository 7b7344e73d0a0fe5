const DAY = 24 * 60 * 60 * 1000

/** Whole days from one day to a later one, both `YYYY-MM-DD`. Reads no clock. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to) - noonOf(from)) / DAY)
}

function noonOf(day: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: parses a given day, does not ask for today's.
  return Date.parse(`${day}T12:00:00Z`)
}

/** The day so many days after another, both `YYYY-MM-DD`; undefined where the first is no day. Reads no clock. */
export function dayAfter(day: string, days: number): string | undefined {
  const from = /^\d{4}-\d{2}-\d{2}$/.test(day) ? noonOf(day) : Number.NaN
  // biome-ignore lint/style/noRestrictedGlobals: writes a given day, does not ask for today's.
  return Number.isNaN(from) ? undefined : new Date(from + days * DAY).toISOString().slice(0, 10)
}
