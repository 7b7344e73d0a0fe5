import type { Collection, LedgerEntry, Source, SourceFile } from '../model/source-file.js'
import { UnreadableError } from '../model/source-file.js'
import { isLfsPointer } from './disk-file.js'
import { leftOutFolder } from './left-out.js'
import { DEFAULT_LIMITS, tooLarge } from './limits.js'
import { sortByPath } from './names.js'
import { placeOf } from './place.js'
import { REASON } from './reasons.js'

/** What else is known of files that are held in memory. */
export interface MemoryOptions {
  readonly revision?: string
  readonly repository?: string
  /** Entries that the origin named and did not hand over: links of an archive, blobs too large to fetch. */
  readonly skipped?: readonly LedgerEntry[]
  readonly failed?: readonly LedgerEntry[]
}

/**
 * Files held in memory as a source: for tests, revisions and archives. Places, caps and left-out folders are those of a
 * folder on disk. Ignore files are not applied: what a revision or an archive holds was put there on purpose.
 */
export function memorySource(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryOptions = {},
): Source {
  return { collect: async () => collectMemory(name, files, options) }
}

function collectMemory(
  name: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
  { skipped = [], failed = [], ...known }: MemoryOptions,
): Collection {
  const files: SourceFile[] = []
  const leftOut = new Map(skipped.map((entry) => [entry.path, entry]))
  const paths = new Set(Object.keys(contents))
  for (const [path, content] of Object.entries(contents)) {
    const folder = outermostLeftOut(path, paths)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const large = tooLarge(path.slice(path.lastIndexOf('/') + 1), bytes.length, DEFAULT_LIMITS)
    if (folder) leftOut.set(folder.path, folder)
    else if (large) leftOut.set(path, { path, reason: large, place: placeOf(path) })
    else files.push({ path, place: placeOf(path), size: bytes.length, bytes: () => fetched(bytes) })
  }
  return {
    name,
    product: name,
    ...known,
    files: sortByPath(files),
    skipped: sortByPath([...leftOut.values()]),
    failed: sortByPath([...failed]),
  }
}

function fetched(bytes: Uint8Array): Uint8Array {
  if (isLfsPointer(bytes)) throw new UnreadableError(REASON.lfsPointer)
  return bytes
}

/** The first folder on the way to the file that is never entered. */
export function outermostLeftOut(path: string, paths: ReadonlySet<string>): LedgerEntry | undefined {
  for (let slash = path.indexOf('/'), from = 0; slash >= 0; from = slash + 1, slash = path.indexOf('/', from)) {
    const parent = path.slice(0, from)
    const reason = leftOutFolder(path.slice(from, slash), (sibling) => paths.has(parent + sibling))
    if (reason) return { path: path.slice(0, slash + 1), reason }
  }
  return undefined
}
