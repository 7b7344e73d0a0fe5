import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isOwn } from './folder.js'
import { decodePack, encodePack, type Pack } from './pack.js'

/** Assumption: the facts of half a million files; what is longer costs more to load than it saves. */
const MOST_BYTES = 128 * 1024 * 1024
/** Assumption: all packs together. The oldest go first. */
const MOST_BYTES_OF_ALL = 512 * 1024 * 1024

const PACK = '.pack'

/** The pack of this name; undefined where there is none, or where anything about it is not as it should be. */
export function loadPack(folder: string, name: string): Pack | undefined {
  let handle: number | undefined
  try {
    handle = openSync(join(folder, name + PACK), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const stats = fstatSync(handle)
    if (!stats.isFile() || !isOwn(stats) || stats.size > MOST_BYTES) return undefined
    return decodePack(readFileSync(handle, 'utf8'))
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/**
 * Puts a pack in place whole, or leaves everything as it was: what cannot be remembered is read again. Not flushed to the disk:
 * a pack that a power cut damaged fails its checksum.
 */
export function savePack(folder: string, name: string, pack: Pack): void {
  const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const bytes = Buffer.from(encodePack(pack), 'utf8')
    if (bytes.length > MOST_BYTES) return
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 })
    renameSync(temporary, join(folder, name + PACK))
    removeOldest(folder, MOST_BYTES_OF_ALL)
  } catch {
    rmSync(temporary, { force: true })
  }
}

/** Removes the packs that were written longest ago until all together are small enough. */
export function removeOldest(folder: string, most: number): void {
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith(PACK) || name.endsWith('.tmp'))
    .map((name) => ({ path: join(folder, name), stats: lstatSync(join(folder, name)) }))
    .sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)
  let sum = 0
  for (const { path, stats } of packs) {
    sum += stats.size
    if (sum > most) rmSync(path, { force: true })
  }
}
