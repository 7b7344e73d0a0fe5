import { Buffer, isUtf8 } from 'node:buffer'

/** A name on disk: as text where the bytes are UTF-8, else as the bytes themselves. */
export type DiskName = string | Buffer

const LOOKS_ESCAPED = /\\(?=x[0-9a-f]{2})/g

/**
 * How a name from disk is shown. Bytes that are not UTF-8 appear as `\xNN`; a name that spells such an escape itself
 * gets its backslash escaped, so that two files of one folder never look the same.
 */
export function shownName(bytes: Buffer): string {
  if (!isUtf8(bytes)) return shownBytes(bytes)
  const name = bytes.toString('utf8')
  return name.includes('\\x') ? name.replace(LOOKS_ESCAPED, '\\x5c') : name
}

function shownBytes(bytes: Buffer): string {
  let shown = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) shown += `\\x${bytes[at]!.toString(16).padStart(2, '0')}`
    else if (bytes[at] === BACKSLASH) shown += '\\x5c'
    else shown += bytes.toString('utf8', at, at + length)
    at += Math.max(length, 1)
  }
  return shown
}

const BACKSLASH = 0x5c

/** Bytes of the UTF-8 character that begins here; 0 when none does. */
function sequenceLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length += 1) {
    if (isUtf8(bytes.subarray(at, at + length))) return length
  }
  return 0
}

/** The name for the file system: text, or bytes where text would not find the file. */
export function diskName(bytes: Buffer): DiskName {
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes
}

/** The entry `name` in `folder`, for the file system. */
export function joinDisk(folder: DiskName, name: DiskName): DiskName {
  if (typeof folder === 'string' && typeof name === 'string') return folder === '/' ? `/${name}` : `${folder}/${name}`
  return Buffer.concat([Buffer.from(folder as string), Buffer.from('/'), Buffer.from(name as string)])
}

const SURROGATE = /[\ud800-\udfff]/

/** Sorts by path, bytewise in UTF-8, whatever order the disk listed them in. */
export function sortByPath<T extends { readonly path: string }>(entries: T[]): T[] {
  const astral = entries.some(({ path }) => SURROGATE.test(path))
  // UTF-16 order is UTF-8 order except beside characters beyond U+FFFF.
  if (astral) return entries.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
