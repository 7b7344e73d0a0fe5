import { setImmediate } from 'node:timers/promises'
import type { FileMemory } from '../model/file-memory.js'
import type { Lexicon } from '../model/lexicon.js'
import type { SourceFile } from '../model/source-file.js'
import type { OnProgress } from './progress.js'
import { openReadOne } from './read-one.js'
import type { Gathering, Reading } from './reading.js'
import { type ReadRisky, riskyQueue } from './risky-queue.js'
import { settle } from './settle.js'

/** The loop lets the sandbox's answers in after so many bytes. */
const BREATH_BYTES = 1024 * 1024

/** Reads every file once: the scan and the safe readers here, the risky ones in the sandbox. */
export async function readAll(
  files: readonly SourceFile[],
  lexicon: Lexicon,
  readRisky: ReadRisky,
  onProgress: OnProgress,
  noCode = false,
  memory?: FileMemory,
): Promise<Reading> {
  const gathered: Gathering = {
    readings: [],
    silent: 0,
    skipped: noCode ? [{ path: '.', reason: 'code facts and reach were not looked for (--no-code)' }] : [],
    failed: [],
    setAside: new Map(),
    bytes: 0,
  }
  const queue = riskyQueue(readRisky)
  const readOne = openReadOne(lexicon, queue, gathered, noCode, memory)
  let sinceBreath = 0
  onProgress({ stage: 'read', done: 0, total: files.length })
  for (const [index, file] of files.entries()) {
    sinceBreath += await readOne(file)
    if (sinceBreath <= BREATH_BYTES) continue
    sinceBreath = 0
    onProgress({ stage: 'read', done: index + 1, total: files.length })
    await setImmediate()
    await queue.untilFewWait()
  }
  await queue.untilDone()
  for (const reading of gathered.readings) memory?.keep(reading.file, reading)
  onProgress({ stage: 'read', done: files.length, total: files.length })
  return settle(gathered)
}
