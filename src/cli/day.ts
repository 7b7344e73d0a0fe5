import { ConfigError } from '../model/errors.js'

/** The day of `--as-of`, or today; UTC, so that it is the same day everywhere. */
export function dayOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDay(text))
    throw new ConfigError(`--as-of ${text} is not a day.`, 'Write it as YYYY-MM-DD.')
  return text
}

/** `Date` takes 31 February for a day in March. */
function isDay(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
