import type { ReadRisky } from './read-all.js'
import { handle } from './sandbox-handler.js'

/** The sandbox for risky parsers, opened for one audit. */
export interface OpenReadRisky {
  readonly read: ReadRisky
  close(): Promise<void>
}

/** Opens it; the child starts with the first file. */
export function openReadRisky(): OpenReadRisky {
  return { read: handle, close: async () => {} }
}
