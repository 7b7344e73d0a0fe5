import type { CompanyLoss } from '../model/company-loss.js'
import type { StepSource } from '../model/recovery.js'
import type { VendorDb } from '../model/vendor-db.js'
import { duration, durationRange, inSentence } from './words.js'

/** «21 to 60 days to recover compute, usually about 35 (assumption)», what notice leaves of it, and what a promise makes of it. */
export function timeLines({ recovery, noticeHours = 0, gap, promise, terms }: CompanyLoss, db: VendorDb): string[] {
  if (recovery === undefined) return []
  const { low, likely, high } = recovery
  const estimate = isAssumed(recovery.steps.map(({ source }) => source)) ? ' (assumption)' : ''
  const notice =
    terms === undefined
      ? '; no terms on file, so no notice is counted on (assumption)'
      : noticeHours === 0
        ? ''
        : `; ${duration(noticeHours)} of notice, so ${without(gap!)}`
  const what = inSentence(db.capability(recovery.capability).title)
  const first = `${durationRange([low, high])} to recover ${what}, usually about ${usual(likely, high)}${estimate}${notice}`
  return [first, ...(promise === undefined ? [] : [promiseSentence(promise, low, high)])]
}

/** The usual length in the unit of the range. */
function usual(likely: number, high: number): string {
  return durationRange([likely, high]).split(' ')[0]!
}

function without({ low, high }: NonNullable<CompanyLoss['gap']>): string {
  if (high === 0) return 'it is back before the end'
  return low === 0 ? `up to ${duration(high)} without it` : `${durationRange([low, high])} without it`
}

/** «you promise 7 days; the steps add up to 21 to 60 days». */
function promiseSentence(promise: NonNullable<CompanyLoss['promise']>, low: number, high: number): string {
  const whom = promise.to === undefined ? '' : ` to ${promise.to}`
  const promised = `you promise ${duration(promise.withinHours)}${whom}`
  const sum = `the steps add up to ${durationRange([low, high])}`
  return high <= promise.withinHours ? `${promised}, and ${sum}` : `${promised}; ${sum}`
}

function isAssumed(sources: readonly StepSource[]): boolean {
  return sources.some((source) => 'assumption' in source)
}
