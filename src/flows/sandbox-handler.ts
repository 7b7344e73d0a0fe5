import { signalIndex } from '../match/signal-index.js'
import type { ReadResult } from '../model/evidence.js'
import type { Lexicon } from '../model/lexicon.js'
import { type ReadTask, readFile } from '../read/read-file.js'
import { READERS } from '../read/readers.js'
import { prepare } from '../read/syntax/parse.js'
import { loadVocabulary } from '../vendor-db/index.js'
import { VENDOR_DB } from './paths.js'

const byName = new Map(READERS.map((reader) => [reader.name, reader]))
/** Only what recognises values is loaded; what else the database says of vendors is not for readers. */
const lexicon: Lexicon = signalIndex(loadVocabulary(VENDOR_DB))

/** What the sandbox's child does with a task: reads one file with the named readers. */
export async function handle(task: ReadTask): Promise<ReadResult> {
  const readers = task.readers.map((name) => byName.get(name)!)
  await prepare(readers.map((reader) => reader.syntax))
  return readFile(task, readers, lexicon)
}
