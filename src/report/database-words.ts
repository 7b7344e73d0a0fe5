import type { Assessment } from '../model/assessment.js'
import { count, enumerate } from './words.js'

/** At most so many own vendor files are named; the rest is counted. */
const MOST_NAMES = 8

/** «vendor database of 2026-11-24 with 958 vendors», and which of them the product brought itself. */
export function databaseOf({ vendorDb: { date, vendors, own } }: Assessment['tool']): string {
  return `vendor database of ${date} with ${count(vendors, 'vendor')}${own === undefined ? '' : `, of these from the product’s own files: ${namesOf(own)}`}`
}

function namesOf(ids: readonly string[]): string {
  const rest = ids.length - MOST_NAMES
  return rest <= 0 ? enumerate(ids) : enumerate([...ids.slice(0, MOST_NAMES), `${rest} more`])
}
