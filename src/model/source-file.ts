import type { PlaceKind } from './place.js'

/** A file of the target as collected. Its bytes are handed out once. */
export interface SourceFile {
  /** Relative to the root, `/` separators; bytes that are not UTF-8 appear as `\xNN`. */
  readonly path: string
  readonly place: PlaceKind
  /** Size in bytes as listed. */
  readonly size: number
  /** Its state on disk: the same stamp, the same bytes. Absent where that cannot be told without reading. */
  readonly stamp?: string | undefined
  /** Reads the bytes; throws `UnreadableError` when the file cannot be read or changed its nature meanwhile. */
  bytes(): Uint8Array
}

/** A file or folder that was met and not read, and why. */
export interface LedgerEntry {
  readonly path: string
  readonly reason: string
  /** The kind of place, where what was not read may hide something: a failure, or a file that a cap left out. */
  readonly place?: PlaceKind
}

/**
 * Reasons for entries whose content exists elsewhere and was not at hand. They are disclosed, and make an audit incomplete
 * only where the gate is strict.
 */
export const NOT_AT_HAND = {
  link: 'link',
  submodule: 'submodule not checked out',
  lfsPointer: 'Git LFS pointer: the content was not fetched',
} as const

/** Every entry met in the target is in exactly one of: files (to be read), skipped, failed. */
export interface Collection {
  /** The name to show for the target: folder or repository name. */
  readonly name: string
  /** What the product is called wherever its files lie: by its repository, or by whoever handed them over. */
  readonly product?: string
  readonly revision?: string
  readonly files: readonly SourceFile[]
  readonly skipped: readonly LedgerEntry[]
  readonly failed: readonly LedgerEntry[]
  /** Host names and `owner/name` learnt from the version-control metadata, for first-party recognition. */
  readonly repository?: string
}

/** Anything that can list the files of a product: folders, a revision, a remote repository, or in tests a plain object. */
export interface Source {
  collect(): Promise<Collection>
}

/** The bytes of one file could not be had. `reason` is fit for the report. */
export class UnreadableError extends Error {
  constructor(readonly reason: string) {
    super(reason)
    this.name = 'UnreadableError'
  }
}
