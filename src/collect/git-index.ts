import { Buffer } from 'node:buffer'
import { isRealFolder, readSteering } from './disk-file.js'
import { shownName } from './names.js'

/** What version control holds: its files, and the folders they are in (ending in a slash). */
export interface Tracked {
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
}

const INDEX_BYTES = 256 * 1024 * 1024
const HEADER = 12
const ENTRY = 62
const NAME_MASK = 0x0fff
const EXTENDED = 0x4000

/**
 * The files that git tracks in `root`, read from `.git/index` as bytes; git itself is never run. Empty where there is no
 * index or it is not understood; throws `UnreadableError` where it cannot be read. An ignore rule of git says nothing about a file that is tracked.
 */
export function trackedFiles(root: string): Tracked {
  const index = isRealFolder(`${root}/.git`) ? readSteering(root, `${root}/.git/index`, INDEX_BYTES) : undefined
  // Without an index the ignore rules stand alone, and the ledger says what they left out.
  const files = new Set(index === undefined ? [] : indexedPaths(index))
  return { files, folders: foldersOf(files) }
}

/** The paths in an index of version 2, 3 or 4 (git: Documentation/gitformat-index.txt). Stops where it is broken. */
export function* indexedPaths(index: Buffer): Generator<string> {
  if (index.length < HEADER || index.toString('latin1', 0, 4) !== 'DIRC') return
  const version = index.readUInt32BE(4)
  const count = index.readUInt32BE(8)
  let at = HEADER
  let previous = Buffer.alloc(0)
  for (let entry = 0; entry < count && at + ENTRY < index.length; entry += 1) {
    const flags = index.readUInt16BE(at + 60)
    const start = at + ENTRY + (version >= 3 && flags & EXTENDED ? 2 : 0)
    const name = version === 4 ? prefixed(index, start, previous) : whole(index, start, flags)
    if (name === undefined) return
    yield shownName(name.bytes)
    previous = name.bytes
    // Versions 2 and 3 pad each entry with NULs to a multiple of eight.
    at = version === 4 ? name.end + 1 : at + ((name.end - at + 8) & ~7)
  }
}

interface Name {
  readonly bytes: Buffer<ArrayBuffer>
  readonly end: number
}

function whole(index: Buffer, start: number, flags: number): Name | undefined {
  const length = flags & NAME_MASK
  const end = length < NAME_MASK ? start + length : index.indexOf(0, start)
  return end < start || end > index.length ? undefined : { bytes: Buffer.from(index.subarray(start, end)), end }
}

/** Version 4 says how many bytes to cut off the previous name, and what comes instead. */
function prefixed(index: Buffer, start: number, previous: Buffer): Name | undefined {
  let at = start
  let cut = index[at]! & 0x7f
  while (index[at]! & 0x80) {
    at += 1
    if (at >= index.length || cut > previous.length) return undefined
    cut = ((cut + 1) << 7) | (index[at]! & 0x7f)
  }
  const end = index.indexOf(0, at + 1)
  if (end === -1 || cut > previous.length) return undefined
  return { bytes: Buffer.concat([previous.subarray(0, previous.length - cut), index.subarray(at + 1, end)]), end }
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>()
  for (const file of files) {
    for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
      const folder = file.slice(0, slash + 1)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
