import { audit } from '../../src/flows/audit.js'
import type { ReadRisky } from '../../src/flows/risky-queue.js'
import { signalIndex } from '../../src/match/signal-index.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Config } from '../../src/model/config.js'
import type { FileMemory } from '../../src/model/file-memory.js'
import type { Source } from '../../src/model/source-file.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import type { Grant } from '../../src/model/waiver.js'
import { readFile } from '../../src/read/read-file.js'
import { READERS } from '../../src/read/readers.js'
import { prepare } from '../../src/read/syntax/parse.js'

const byName = new Map(READERS.map((reader) => [reader.name, reader]))

/** Reads risky files in this process: for inputs that a test knows to be harmless. */
export function readHere(db: VendorDb): ReadRisky {
  const lexicon = signalIndex(db)
  return async (task) => {
    const readers = task.readers.map((name) => byName.get(name)!)
    await prepare(readers.map((reader) => reader.syntax))
    return readFile(task, readers, lexicon)
  }
}

/** Audits a source with a database of the test's own. */
export function auditSource(
  source: Source,
  db: VendorDb,
  {
    readRisky = readHere(db),
    config = {},
    asOf = '2026-11-01',
    grants = [],
    memory,
  }: { readRisky?: ReadRisky; config?: Config; asOf?: string; grants?: readonly Grant[]; memory?: FileMemory } = {},
): Promise<Assessment> {
  return audit({
    source,
    sourceName: '.',
    db,
    version: '0.0.0',
    asOf,
    config,
    grants,
    readRisky,
    ...(memory === undefined ? {} : { memory: () => memory }),
    onProgress: () => undefined,
  })
}
