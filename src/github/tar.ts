import { ByteStream } from './byte-stream.js'

/** How reading an archive ended. */
export type TarEnd = 'whole' | 'cut short' | 'no archive'

const BLOCK = 512
/** Where the fields of a header lie; POSIX.1-2017, pax, «ustar Interchange Format». */
const SIZE = { from: 124, to: 136 }
const CHECKSUM = { from: 148, to: 156 }
const TYPE = 156
/** A regular file, as written today and as it once was. */
const FILE = new Set([0x30, 0])

/**
 * The contents of the regular files of a tar archive whose size is wanted, in turn. Names are not looked at, so none can
 * mislead: contents are recognised by what they are. Links, devices and headers of headers are passed over unread.
 */
export async function* tarContents(
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (size: number) => boolean,
): AsyncGenerator<Buffer, TarEnd> {
  const stream = new ByteStream(chunks)
  for (;;) {
    const header = await stream.take(BLOCK)
    if (header === undefined) return 'cut short'
    // Two empty blocks end an archive; one is enough to tell.
    if (header.every((byte) => byte === 0)) return 'whole'
    const size = sizeOf(header)
    if (size === undefined || !isHeader(header)) return 'no archive'
    const padding = (BLOCK - (size % BLOCK)) % BLOCK
    if (FILE.has(header[TYPE]!) && isWanted(size)) {
      const content = await stream.take(size)
      if (content === undefined) return 'cut short'
      yield content
      if (!(await stream.skip(padding))) return 'cut short'
    } else if (!(await stream.skip(size + padding))) return 'cut short'
  }
}

/** An octal number, or a binary one where the first bit says so. */
function sizeOf(header: Buffer): number | undefined {
  if (header[SIZE.from]! & 0x80) {
    const size = Number(header.readBigUInt64BE(SIZE.to - 8))
    return Number.isSafeInteger(size) ? size : undefined
  }
  return octal(header, SIZE)
}

function octal(header: Buffer, { from, to }: { readonly from: number; readonly to: number }): number | undefined {
  const text = header
    .toString('latin1', from, to)
    .replace(/[\0 ]+$/, '')
    .trimStart()
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : undefined
}

/** The sum of all bytes of the header, those of the sum itself counted as spaces. */
function isHeader(header: Buffer): boolean {
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= CHECKSUM.from && at < CHECKSUM.to ? 0x20 : byte
  return sum === octal(header, CHECKSUM)
}
