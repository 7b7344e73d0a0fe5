import { isBinaryName } from '../collect/binary-names.js'
import { LFS_POINTER_SIZE } from '../collect/disk-file.js'
import type { ReadResult } from '../model/evidence.js'
import type { FileMemory, FileOutcome } from '../model/file-memory.js'
import type { Lexicon } from '../model/lexicon.js'
import { PRODUCT_PLACES } from '../model/place.js'
import { NOT_AT_HAND, type SourceFile, UnreadableError } from '../model/source-file.js'
import { decode } from '../read/decode.js'
import { createImportsKnown } from '../read/known-imports.js'
import { moduleFactsOf } from '../read/modules/module-facts.js'
import { isModuleSettings, moduleSettingsOf } from '../read/modules/module-settings.js'
import { NOTHING } from '../read/nothing.js'
import { readFile } from '../read/read-file.js'
import type { Reader } from '../read/reader.js'
import { READERS } from '../read/readers.js'
import { createScan } from '../read/scan/scan.js'
import { createSelect } from '../read/select.js'
import { prepare } from '../read/syntax/parse.js'
import type { SyntaxName } from '../read/syntax/parsers.js'
import { createWorth } from '../read/worth.js'
import { isNotAtHand } from './coverage.js'
import type { FileReading, Gathering } from './reading.js'
import type { RiskyQueue } from './risky-queue.js'
import { splitReaders } from './split-readers.js'
import { wantedBy } from './wanted.js'

/** Readers that only look into code for what rules judge later. */
const CODE_FACTS = new Set([
  'code/admin-login',
  'code/boot',
  'code/controls',
  'code/deletion',
  'code/newcomers',
  'code/public-buckets',
  'code/readiness',
  'code/uploads',
])

/** Reads one file into what is gathered, and gives the number of its bytes. */
export type ReadOne = (file: SourceFile) => Promise<number>

/** Opens the reading of files one by one: the scan and the safe readers here, the risky ones through the queue. */
export function openReadOne(
  lexicon: Lexicon,
  queue: RiskyQueue,
  gathered: Gathering,
  noCode: boolean,
  memory: FileMemory | undefined,
): ReadOne {
  const scan = createScan(lexicon)
  const importsKnown = createImportsKnown(lexicon)
  const select = createSelect(noCode ? READERS.filter(({ name }) => !CODE_FACTS.has(name)) : READERS)
  const worthReading = createWorth(READERS)
  const selectAnywhere = createSelect(READERS.filter((reader) => reader.anywhere))
  const wanted = wantedBy(READERS)
  const prepared = new Set<SyntaxName>()

  return async (file) => {
    const { path, place } = file
    if (isBinaryName(path)) {
      gathered.skipped.push({ path, reason: isNotFetched(file) ? NOT_AT_HAND.lfsPointer : 'binary, by its name' })
      return 0
    }
    // Tests, documentation and the like never make a dependency, so only readers that want them anywhere get to see them.
    const isSetAside = !PRODUCT_PLACES.has(place)
    if (isSetAside && selectAnywhere(path, NO_BYTES).length === 0) {
      gathered.setAside.set(place, (gathered.setAside.get(place) ?? 0) + 1)
      return 0
    }
    const unread = memory?.unread(file)
    if (unread !== undefined) {
      gathered.bytes += file.size
      take(file, unread)
      return 0
    }
    const raw = bytesOf(file, gathered)
    if (raw === undefined) return 0
    gathered.bytes += raw.byteLength
    const recalled = memory?.recall(file, raw)
    if (recalled !== undefined) {
      take(file, recalled)
      return raw.byteLength
    }
    const bytes = asUtf8(raw)
    const scanned = scan(path, place, bytes)
    if (scanned === undefined) {
      memory?.keep(file, {})
      take(file, {})
      return raw.byteLength
    }
    const modules = noCode || isSetAside ? {} : modulesOf(path, bytes)
    const reading: FileReading = { file, parts: [], ...modules }
    const tell = (part: ReadResult) => {
      if (part !== NOTHING) reading.parts.push(part)
    }
    tell(scanned)
    const readers = select(path, bytes).filter((reader) => !isSetAside || reader.anywhere)
    const { safe, risky } = splitReaders(worthReading(readers, bytes), bytes, importsKnown)
    await prepareOnce(safe, prepared)
    if (safe.length > 0) tell(readFile({ path, place, bytes }, safe, lexicon))
    const names = risky.map((reader) => reader.name)
    if (names.length > 0) queue.add({ path, place, bytes, readers: names }, tell)
    if (names.length > 0 || saysAnything(reading)) gathered.readings.push(reading)
    else {
      gathered.silent += 1
      memory?.keep(file, reading)
    }
    return raw.byteLength
  }

  function take(file: SourceFile, { parts, module, settings }: FileOutcome): void {
    const { path, place } = file
    if (parts !== undefined) {
      const reading = { file, parts: [...parts], module, settings }
      if (saysAnything(reading)) gathered.readings.push(reading)
      else gathered.silent += 1
    } else if (wanted.isParsed(path)) gathered.failed.push({ path, reason: 'binary, where text was expected', place })
    else gathered.skipped.push({ path, reason: 'binary' })
  }
}

function saysAnything({ parts, module, settings }: FileReading): boolean {
  return parts.length > 0 || module !== undefined || settings !== undefined
}

const NO_BYTES = new Uint8Array()

/** The bytes of a file; one that cannot be had stands in the ledger. */
function bytesOf(file: SourceFile, { skipped, failed }: Gathering): Uint8Array | undefined {
  try {
    return file.bytes()
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    const { path, place } = file
    if (isNotAtHand(error.reason)) skipped.push({ path, reason: error.reason })
    else failed.push({ path, reason: error.reason, place })
    return undefined
  }
}

/** Whether a picture or model is the stand-in that Git LFS leaves for it. It would tell nothing either way, and is disclosed as it is. */
function isNotFetched(file: SourceFile): boolean {
  if (file.size >= LFS_POINTER_SIZE) return false
  try {
    file.bytes()
    return false
  } catch (error) {
    return error instanceof UnreadableError && error.reason === NOT_AT_HAND.lfsPointer
  }
}

function modulesOf(path: string, bytes: Uint8Array): Pick<FileReading, 'module' | 'settings'> {
  return {
    module: moduleFactsOf(path, bytes),
    settings: isModuleSettings(path) ? moduleSettingsOf(path, bytes) : undefined,
  }
}

async function prepareOnce(readers: readonly Reader[], prepared: Set<SyntaxName>): Promise<void> {
  for (const { syntax } of readers) {
    if (!prepared.has(syntax)) await prepare([syntax])
    prepared.add(syntax)
  }
}

/** UTF-16, which the scan would take for binary, as UTF-8: lines and columns stay the same. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const mark = bytes.length < 2 ? 0 : (bytes[0]! << 8) | bytes[1]!
  return mark === 0xfffe || mark === 0xfeff ? Buffer.from(decode(bytes).text, 'utf8') : bytes
}
