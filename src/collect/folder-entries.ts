import { Buffer } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs'
import { UnreadableError } from '../model/source-file.js'
import { readSteering } from './disk-file.js'
import { type DiskName, diskName, joinDisk, shownName } from './names.js'
import { REASON, reasonOf } from './reasons.js'

/** One entry of a folder. */
export interface Entry {
  /** As shown. */
  readonly name: string
  readonly onDisk: DiskName
  readonly kind: 'folder' | 'link' | 'file' | 'other'
}

/** Bytes of a file that steers the walk (ignore file, list of submodules) that are looked at. */
const STEERING_FILE_BYTES = 256 * 1024

/**
 * The entries of a folder, names taken as bytes. Throws `UnreadableError` when it cannot be opened, or is no longer the
 * folder that was met (`expected`).
 */
export function listFolder(folder: DiskName, expected: Stats): Entry[] {
  try {
    const path = Buffer.from(folder as string)
    const dirents = readdirSync(path, { encoding: 'buffer', withFileTypes: true }) as unknown as Dirent<Buffer>[]
    const now = lstatSync(path)
    if (!now.isDirectory() || now.dev !== expected.dev || now.ino !== expected.ino) {
      throw new UnreadableError(REASON.changed)
    }
    return dirents.map((dirent) => ({
      name: shownName(dirent.name),
      onDisk: joinDisk(folder, diskName(dirent.name)),
      kind: kindOf(dirent),
    }))
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(reasonOf(error))
  }
}

function kindOf(dirent: Dirent<Buffer>): Entry['kind'] {
  if (dirent.isFile()) return 'file'
  if (dirent.isDirectory()) return 'folder'
  return dirent.isSymbolicLink() ? 'link' : 'other'
}

/**
 * The text of a small file that steers the walk; undefined when it is absent, a link, or too large to trust. Throws
 * `UnreadableError` where it cannot be read.
 */
export function steeringText(root: string, entries: readonly Entry[], name: string): string | undefined {
  const entry = entries.find((candidate) => candidate.name === name)
  if (entry?.kind !== 'file') return undefined
  const text = readSteering(root, entry.onDisk, STEERING_FILE_BYTES)?.toString('utf8')
  return text?.startsWith('\ufeff') ? text.slice(1) : text
}

/** What an entry is, when it is no regular file. */
export function irregular(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined
  if (stats.isSymbolicLink()) return REASON.link
  if (stats.isFIFO()) return REASON.pipe
  if (stats.isSocket()) return REASON.socket
  if (stats.isCharacterDevice() || stats.isBlockDevice()) return REASON.device
  return REASON.notRegular
}
