import { setImmediate } from 'node:timers/promises'
import { isBinaryName } from '../collect/binary-names.js'
import type { PlacedMark } from '../map/components.js'
import type { Identity, PlacedCodeFact, PlacedEvidence, Problem, ReadResult } from '../model/evidence.js'
import type { Lexicon } from '../model/lexicon.js'
import { type PlaceKind, PRODUCT_PLACES } from '../model/place.js'
import type { ModuleFacts, ModuleSettings } from '../model/reach.js'
import { type LedgerEntry, type SourceFile, UnreadableError } from '../model/source-file.js'
import { decode } from '../read/decode.js'
import { importsKnown } from '../read/known-imports.js'
import { link } from '../read/link.js'
import { moduleFactsOf } from '../read/modules/module-facts.js'
import { isModuleSettings, moduleSettingsOf } from '../read/modules/module-settings.js'
import { merge, type ReadTask, readFile } from '../read/read-file.js'
import type { Reader } from '../read/reader.js'
import { READERS } from '../read/readers.js'
import { createScan } from '../read/scan/scan.js'
import { createSelect } from '../read/select.js'
import { prepare, RISKY } from '../read/syntax/parse.js'
import type { SyntaxName } from '../read/syntax/parsers.js'
import { isNotAtHand } from './coverage.js'
import type { OnProgress } from './progress.js'
import { wantedBy } from './wanted.js'

/** All that reading the target gave, in the order of the files. */
export interface Reading {
  readonly evidence: readonly PlacedEvidence[]
  readonly marks: readonly PlacedMark[]
  readonly identities: readonly Identity[]
  readonly codeFacts: readonly PlacedCodeFact[]
  /** Source files of the product with what they import; empty where code is not looked into. */
  readonly modules: readonly ModuleFacts[]
  readonly moduleSettings: readonly ModuleSettings[]
  readonly filesRead: number
  readonly bytes: number
  readonly skipped: readonly LedgerEntry[]
  /** Each with the kind of its place. */
  readonly failed: readonly LedgerEntry[]
  /** Files that were not opened because nothing in such a place makes a dependency, counted by place. */
  readonly setAside: Readonly<Partial<Record<PlaceKind, number>>>
  readonly partial: readonly LedgerEntry[]
}

/** Reads files with parsers that may end the process, somewhere safe. */
export type ReadRisky = (task: ReadTask) => Promise<ReadResult>

/** So many bytes may wait for the sandbox before reading goes on. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024

/** The loop lets the sandbox's answers in after so many bytes. */
const BREATH_BYTES = 1024 * 1024

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

/** What one file gave, kept in the order of the files whatever order the answers came in. */
interface FileReading {
  readonly file: SourceFile
  readonly parts: ReadResult[]
}

/** Reads every file once: the scan and the safe readers here, the risky ones in the sandbox. */
export async function readAll(
  files: readonly SourceFile[],
  lexicon: Lexicon,
  readRisky: ReadRisky,
  onProgress: OnProgress,
  noCode = false,
): Promise<Reading> {
  const scan = createScan(lexicon)
  const select = createSelect(noCode ? READERS.filter(({ name }) => !CODE_FACTS.has(name)) : READERS)
  const selectAnywhere = createSelect(READERS.filter((reader) => reader.anywhere))
  const wantedAnywhere = (path: string) => selectAnywhere(path, NO_BYTES).length > 0
  const setAside = new Map<PlaceKind, number>()
  const readings: FileReading[] = []
  const modules: ModuleFacts[] = []
  const moduleSettings: ModuleSettings[] = []
  const skipped: LedgerEntry[] = []
  const failed: LedgerEntry[] = []
  if (noCode) skipped.push({ path: '.', reason: 'code facts and reach were not looked for (--no-code)' })
  const wanted = wantedBy(READERS)
  let bytesRead = 0
  let sinceBreath = 0
  const waiting = new Set<Promise<void>>()
  let waitingBytes = 0
  const prepared = new Set<SyntaxName>()

  onProgress({ stage: 'read', done: 0, total: files.length })
  for (const [index, file] of files.entries()) {
    if (isBinaryName(file.path)) {
      skipped.push({ path: file.path, reason: 'binary, by its name' })
      continue
    }
    // Tests, documentation and the like never make a dependency, so only readers that want them anywhere get to see them.
    const isSetAside = !PRODUCT_PLACES.has(file.place)
    if (isSetAside && !wantedAnywhere(file.path)) {
      setAside.set(file.place, (setAside.get(file.place) ?? 0) + 1)
      continue
    }
    let bytes: Uint8Array
    try {
      bytes = file.bytes()
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      const { path, place } = file
      if (isNotAtHand(error.reason)) skipped.push({ path, reason: error.reason })
      else failed.push({ path, reason: error.reason, place })
      continue
    }
    bytesRead += bytes.byteLength
    sinceBreath += bytes.byteLength
    bytes = asUtf8(bytes)
    const scanned = scan(file.path, file.place, bytes)
    if (scanned === undefined) {
      const { path, place } = file
      if (wanted.isParsed(path)) failed.push({ path, reason: 'binary, where text was expected', place })
      else skipped.push({ path, reason: 'binary' })
      continue
    }
    const reading: FileReading = { file, parts: [scanned] }
    readings.push(reading)
    if (!noCode && !isSetAside) {
      const module = moduleFactsOf(file.path, bytes)
      if (module) modules.push(module)
      const settings = isModuleSettings(file.path) ? moduleSettingsOf(file.path, bytes) : undefined
      if (settings) moduleSettings.push(settings)
    }
    const readers = select(file.path, bytes).filter((reader) => !isSetAside || reader.anywhere)
    const { safe, risky } = split(readers, bytes, lexicon)
    for (const { syntax } of safe) {
      if (!prepared.has(syntax)) await prepare([syntax])
      prepared.add(syntax)
    }
    if (safe.length > 0) reading.parts.push(readFile({ path: file.path, place: file.place, bytes }, safe, lexicon))
    if (risky.length > 0) {
      const size = bytes.byteLength
      waitingBytes += size
      const answer = readRisky({
        path: file.path,
        place: file.place,
        bytes,
        readers: risky.map((reader) => reader.name),
      }).then((part) => {
        reading.parts.push(part)
        waitingBytes -= size
        waiting.delete(answer)
      })
      waiting.add(answer)
    }
    if (sinceBreath > BREATH_BYTES) {
      sinceBreath = 0
      onProgress({ stage: 'read', done: index + 1, total: files.length })
      await setImmediate()
      while (waitingBytes > MOST_WAITING_BYTES) await Promise.race(waiting)
    }
  }
  await Promise.all(waiting)
  onProgress({ stage: 'read', done: files.length, total: files.length })
  const setAsideByPlace = Object.fromEntries([...setAside].sort())
  const settled = settle(readings, { skipped, failed, setAside: setAsideByPlace, bytes: bytesRead })
  return { ...settled, modules, moduleSettings }
}

const NO_BYTES = new Uint8Array()

/** UTF-16, which the scan would take for binary, as UTF-8: lines and columns stay the same. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const mark = bytes.length < 2 ? 0 : (bytes[0]! << 8) | bytes[1]!
  return mark === 0xfffe || mark === 0xfeff ? Buffer.from(decode(bytes).text, 'utf8') : bytes
}

/** A module is parsed only where it imports something that the vocabulary knows. */
function split(readers: readonly Reader[], bytes: Uint8Array, lexicon: Lexicon) {
  const safe: Reader[] = []
  const risky: Reader[] = []
  for (const reader of readers) {
    if (!RISKY.has(reader.syntax)) safe.push(reader)
    else if (reader.syntax !== 'module' || importsKnown(bytes, lexicon)) risky.push(reader)
  }
  return { safe, risky }
}

function settle(
  readings: readonly FileReading[],
  ledger: Pick<Reading, 'skipped' | 'failed' | 'setAside' | 'bytes'>,
): Omit<Reading, 'modules' | 'moduleSettings'> {
  const failed = [...ledger.failed]
  const partial: LedgerEntry[] = []
  let filesRead = 0
  const placeOf = new Map(readings.map(({ file }) => [file.path, file.place]))
  for (const { file, parts } of readings) {
    const problems = parts.flatMap((part) => part.problems)
    const fatal = problems.find((problem) => problem.severity === 'failed')
    if (fatal !== undefined) {
      failed.push({ path: file.path, reason: fatal.reason, place: file.place })
      continue
    }
    filesRead += 1
    if (problems.length > 0) partial.push(entryOf(problems[0]!))
  }
  const linked = merge(link(readings.map(({ parts }) => merge(parts))))
  return {
    evidence: linked.evidence.map((fact) => ({ ...fact, place: placeOf.get(fact.location.path)! })),
    marks: linked.marks.map((mark) => ({ ...mark, place: placeOf.get(mark.location.path)! })),
    codeFacts: linked.codeFacts.map((fact) => ({ ...fact, place: placeOf.get(fact.location.path)! })),
    identities: linked.identities.filter(
      ({ location }) => PRODUCT_PLACES.has(placeOf.get(location.path)!) || !location.path.includes('/'),
    ),
    filesRead,
    bytes: ledger.bytes,
    skipped: ledger.skipped,
    setAside: ledger.setAside,
    failed,
    partial,
  }
}

function entryOf({ path, line, reason }: Problem): LedgerEntry {
  return { path, reason: line === undefined ? reason : `${reason} (line ${line})` }
}
