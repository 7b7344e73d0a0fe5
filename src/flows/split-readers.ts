import type { ImportsKnown } from '../read/known-imports.js'
import type { Reader } from '../read/reader.js'
import { RISKY } from '../read/syntax/parse.js'

/** Readers whose parsers are harmless, and those that may end the process. */
export interface SplitReaders {
  readonly safe: readonly Reader[]
  readonly risky: readonly Reader[]
}

/** A module is parsed only where it imports something that the vocabulary knows. */
export function splitReaders(readers: readonly Reader[], bytes: Uint8Array, importsKnown: ImportsKnown): SplitReaders {
  const safe: Reader[] = []
  const risky: Reader[] = []
  for (const reader of readers) {
    if (!RISKY.has(reader.syntax)) safe.push(reader)
    else if (reader.syntax !== 'module' || importsKnown(bytes)) risky.push(reader)
  }
  return { safe, risky }
}
