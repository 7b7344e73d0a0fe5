import type { Reader } from './reader.js'
import { createWordSearch } from './word-search.js'

/** Of the readers that want a file by its name, those that its text can say anything to. */
export type WorthReading = (readers: readonly Reader[], bytes: Uint8Array) => readonly Reader[]

/** Made once for all readers: those that name words are asked only where one of them stands, in one look at the bytes for all. */
export function createWorth(all: readonly Reader[]): WorthReading {
  const wordy = all.filter(({ selects }) => selects.words !== undefined)
  const bitOf = new Map(wordy.map((reader, list) => [reader, 1 << list]))
  const search = createWordSearch(wordy.map(({ selects }) => selects.words!))

  return (readers, bytes) => {
    let asked = 0
    for (const reader of readers) asked |= bitOf.get(reader) ?? 0
    if (asked === 0) return readers
    const seen = search(bytes, asked)
    return readers.filter((reader) => ((bitOf.get(reader) ?? 0) & ~seen) === 0)
  }
}
