import type { Reader } from '../read/reader.js'
import { createSelect } from '../read/select.js'

/** Whether readers want a file, told from its path alone: where its text is not to be had. */
export interface Wanted {
  /** By name, ending or path. Markers in bytes that nobody saw do not count: a huge `.json` is data. */
  isWanted(path: string): boolean
  /** Some parser takes files of this very name (`package.json`), so what is no text is not what it pretends to be. */
  isParsed(path: string): boolean
}

/** Builds the tables once. */
export function wantedBy(readers: readonly Reader[]): Wanted {
  const select = createSelect(readers)
  const parsed = new Set(readers.flatMap(({ selects, syntax }) => (syntax === 'text' ? [] : (selects.names ?? []))))
  return {
    isWanted: (path) => select(path, NOTHING).length > 0,
    isParsed: (path) => parsed.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase()),
  }
}

const NOTHING = new Uint8Array(0)
