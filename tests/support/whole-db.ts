import { fileURLToPath } from 'node:url'
import { type SignalIndex, signalIndex } from '../../src/match/signal-index.js'
import { compile, readDb } from '../../src/vendor-db/compile.js'
import { withFactLookUps, withLookUps } from '../../src/vendor-db/index.js'

/** The folder with the database that ships. */
export const VENDOR_DB_FOLDER = fileURLToPath(new URL('../../vendor-db', import.meta.url))

/** The day on which the database is judged, so that the tests do not depend on the clock. */
export const AS_OF = '2026-11-24'

/** Every file of the database as written, with the faults that reading it gave. */
export function wholeDb() {
  const faults: string[] = []
  const files = readDb(VENDOR_DB_FOLDER, faults, AS_OF)
  return { ...files, faults }
}

/** The database as an audit sees it, with the index that recognises signals. */
export function compiledDb() {
  const { db, vocabulary, facts } = compile(VENDOR_DB_FOLDER)
  const index: SignalIndex = signalIndex(vocabulary)
  return { db: withLookUps({ ...db, ...vocabulary }), facts: withFactLookUps(facts), index }
}
