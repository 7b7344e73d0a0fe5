import { type Cache, cacheFolder, openCache } from '../cache/index.js'
import { buildId } from '../config/build-id.js'
import type { FileMemory } from '../model/file-memory.js'
import type { VendorDb } from '../model/vendor-db.js'

/** What decides whether and by what an audit remembers what it read. */
export interface AuditCacheRequest {
  /** As on the command line; not given: yes, except on a build server, where every checkout is new to the disk. */
  readonly wanted: boolean | undefined
  /** The folders to scan; none for a target that is not on this disk. */
  readonly roots: readonly string[]
  readonly noCode: boolean
  /** Ids of the product's own vendor files, and the database with them. */
  readonly own: readonly string[]
  readonly db: VendorDb
}

/** A cache that is opened when it is known whether it pays. */
export interface AuditCache {
  /** For a target of so many files; undefined where none is wanted, needed or to be had. */
  open(files: number): FileMemory | undefined
  /** Writes down what this run read; does nothing where none was opened. */
  save(): void
}

/** Smaller trees are read in well under a second; measured, `docs/performance.md`. */
const FEWEST_FILES = 1000

/** See `AuditCache`. */
export function auditCache(request: AuditCacheRequest, env: NodeJS.ProcessEnv): AuditCache {
  let cache: Cache | undefined
  return {
    open(files) {
      if (files >= FEWEST_FILES && (request.wanted ?? !env['CI'])) cache = cacheOf(request, env)
      return cache
    },
    save: () => cache?.save(),
  }
}

function cacheOf({ roots, noCode, own, db }: AuditCacheRequest, env: NodeJS.ProcessEnv): Cache | undefined {
  const build = buildId()
  if (build === undefined || roots.length === 0) return undefined
  // The shipped vocabulary is part of the build; one with the product's own vendors is told by what it knows.
  const vocabulary = own.length === 0 ? '' : JSON.stringify([db.signals, db.assumed, db.reading])
  return openCache({
    folder: cacheFolder(env),
    roots,
    key: [build, process.version, String(noCode), vocabulary],
  })
}
