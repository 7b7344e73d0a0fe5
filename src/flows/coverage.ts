import type { Coverage } from '../model/assessment.js'
import { type PlaceKind, PRODUCT_PLACES } from '../model/place.js'
import { type Collection, type LedgerEntry, NOT_AT_HAND } from '../model/source-file.js'
import { READERS } from '../read/readers.js'
import { byText } from '../util/sort.js'
import { wantedBy } from './wanted.js'

/** What reading says of the files that were listed. */
export type ReadLedger = Pick<Coverage, 'filesRead' | 'skipped' | 'failed' | 'setAside' | 'partial'>

/**
 * Joins what was not listed and what was not read. Every entry that was met is read, skipped, set aside or failed. Incomplete is an
 * audit in which something of the product that a reader wanted gave nothing because of a failure or a cap; a folder that
 * could not be entered may hold anything.
 */
export function coverageOf(collection: Pick<Collection, 'skipped' | 'failed'>, read: ReadLedger): Coverage {
  const wanted = wantedBy(READERS)
  // Only a cap leaves out a file whose place is told.
  const isLost = ({ path, place }: LedgerEntry) => place !== undefined && isOfTheProduct(place) && wanted.isWanted(path)
  const lost = collection.skipped.filter(isLost)
  const skipped = [...collection.skipped.filter((entry) => !isLost(entry)), ...read.skipped]
  const failed = [...lost, ...collection.failed, ...read.failed]
  return {
    filesRead: read.filesRead,
    skipped: rows(skipped),
    failed: rows(failed),
    setAside: read.setAside,
    partial: rows(read.partial),
    complete: !failed.some(({ place }) => place === undefined || isOfTheProduct(place)),
  }
}

/** Kinds of place whose files the verdict rests on. */
function isOfTheProduct(place: PlaceKind): boolean {
  return place !== 'web' && PRODUCT_PLACES.has(place)
}

/** Whether a file that gave no bytes is merely not at hand, which is disclosed and no failure. */
export function isNotAtHand(reason: string): boolean {
  return NOT_AT_HAND_REASONS.has(reason)
}

const NOT_AT_HAND_REASONS = new Set<string>(Object.values(NOT_AT_HAND))

function rows(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.map(({ path, reason }) => ({ path, reason })).sort((a, b) => byText(a.path, b.path))
}
