import { daysBetween } from '../util/days.js'

/** From so many days on a database is called old. Assumption: terms change about twice a year. */
export const OLD_DAYS = 180

/** Days between the database's date and a day; never negative, since a later database is not old. */
export function ageOfDb(date: string, asOf: string): number {
  return Math.max(0, daysBetween(date, asOf))
}

/** One line where the database is old on that day, else undefined. */
export function oldDbWarning(date: string, asOf: string): string | undefined {
  const days = ageOfDb(date, asOf)
  if (days <= OLD_DAYS) return undefined
  return `the vendor database is of ${date}, ${days} days before ${asOf}; terms and owners may have changed. Update holdfast.`
}
