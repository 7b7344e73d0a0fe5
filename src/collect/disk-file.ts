import { Buffer } from 'node:buffer'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs'
import type { PlaceKind } from '../model/place.js'
import { type SourceFile, UnreadableError } from '../model/source-file.js'
import { isAbsent } from '../util/is-absent.js'
import { type DiskName, joinDisk } from './names.js'
import { codeOf, REASON, reasonOf } from './reasons.js'

// O_NONBLOCK: a pipe put in the file's place must not make us wait.
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
const LFS_POINTER = 'version https://git-lfs'
/** A pointer names a hash and a size and little more; the specification allows 1024 bytes, no client writes near as many. */
export const LFS_POINTER_SIZE = 200

/** FAT counts in steps of two seconds; the others are finer. */
const COARSEST_CLOCK_MS = 2000

/** Where a tree lies, and what is put before the paths that are shown of it. */
export interface TreePlace {
  readonly root: string
  readonly prefix: string
}

/** A regular file of a scanned folder. There may be a million: what its path tells is not held a second time. */
export class DiskFile implements SourceFile {
  readonly size: number
  private readonly dev: number
  private readonly ino: number
  private readonly mtimeMs: number
  private readonly ctimeMs: number
  /** Only where the path that is shown is not the one on disk. */
  private readonly otherName: DiskName | undefined

  constructor(
    readonly path: string,
    readonly place: PlaceKind,
    listed: Stats,
    private readonly tree: TreePlace,
    onDisk: DiskName,
  ) {
    this.otherName = onDisk === usualName(path, tree) ? undefined : onDisk
    this.size = listed.size
    this.dev = listed.dev
    this.ino = listed.ino
    this.mtimeMs = listed.mtimeMs
    this.ctimeMs = listed.ctimeMs
  }

  /** None for a file that was changed just now: it may change again within the same tick of the file system's clock. */
  get stamp(): string | undefined {
    if (Date.now() - this.ctimeMs < COARSEST_CLOCK_MS) return undefined
    return `${this.dev} ${this.ino} ${this.size} ${this.mtimeMs} ${this.ctimeMs}`
  }

  bytes(): Uint8Array {
    const bytes = readRegular(this.tree.root, this.otherName ?? usualName(this.path, this.tree), this)
    if (isLfsPointer(bytes)) throw new UnreadableError(REASON.lfsPointer)
    return bytes
  }

  /** Whether an opened file is the one that was listed. */
  is(stats: Stats): boolean {
    return stats.dev === this.dev && stats.ino === this.ino && stats.size === this.size
  }
}

function usualName(path: string, { root, prefix }: TreePlace): DiskName {
  return joinDisk(root, path.slice(prefix.length))
}

/** Whether these bytes are the stand-in that Git LFS leaves where a large file was not fetched. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return (
    bytes.length < LFS_POINTER_SIZE &&
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LFS_POINTER.length)).toString('latin1') ===
      LFS_POINTER
  )
}

/**
 * Reads a regular file that lies below `root`, once, without following a link. What was swapped, grown or cut since it
 * was listed (`expected`) is refused as changed.
 */
export function readRegular(root: string, path: DiskName, expected: { is(stats: Stats): boolean }): Buffer {
  let handle: number
  try {
    handle = openSync(path, OPEN_FLAGS)
  } catch (error) {
    throw new UnreadableError(reasonOf(error))
  }
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile() || !expected.is(stats) || !liesBelow(root, handle, path)) {
      throw new UnreadableError(REASON.changed)
    }
    const bytes = readExactly(handle, stats.size)
    if (bytes === undefined || fstatSync(handle).size !== stats.size) throw new UnreadableError(REASON.changed)
    return bytes
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(reasonOf(error))
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads a small file that steers the walk or names the product; undefined where there is none, or it is no regular file, or too
 * large to trust. Throws `UnreadableError` where it is there and cannot be read: the audit would go on as if it were not.
 */
export function readSteering(root: string, path: DiskName, most: number): Buffer | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile() || stats.size > most) return undefined
    return readRegular(root, path, { is: ({ size }) => size === stats.size })
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error instanceof UnreadableError ? error : new UnreadableError(reasonOf(error))
  }
}

/** Whether a folder stands there itself, not a link to one. Throws `UnreadableError` where it cannot be told. */
export function isRealFolder(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch (error) {
    if (isAbsent(error)) return false
    throw new UnreadableError(reasonOf(error))
  }
}

function readExactly(handle: number, size: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(size)
  for (let filled = 0; filled < size; ) {
    const read = readSync(handle, bytes, filled, size - filled, null)
    if (read === 0) return undefined
    filled += read
  }
  return bytes
}

/**
 * Whether the opened file lies below the root: a folder on the way may have become a link after it was listed.
 * Linux tells the true path of an open file; elsewhere the path is resolved again.
 */
function liesBelow(root: string, handle: number, path: DiskName): boolean {
  const below = Buffer.from(root === '/' ? '/' : `${root}/`)
  return truePath(handle, path).subarray(0, below.length).equals(below)
}

function truePath(handle: number, path: DiskName): Buffer {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`, 'buffer')
  } catch (error) {
    if (!['ENOENT', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error
    return realpathSync.native(path, 'buffer')
  }
}
