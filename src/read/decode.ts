const UTF8 = new TextDecoder('utf-8', { fatal: true })
const UTF16_LE = new TextDecoder('utf-16le')
const UTF16_BE = new TextDecoder('utf-16be')

/** A file's text, and whether it had to be read as Latin-1 because it is not UTF-8. */
export interface Decoded {
  readonly text: string
  readonly isFallback: boolean
}

/** Decodes bytes by their byte order mark, else as strict UTF-8, else as Latin-1, which takes any bytes. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: UTF16_LE.decode(bytes.subarray(2)), isFallback: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: UTF16_BE.decode(bytes.subarray(2)), isFallback: false }
  try {
    return { text: UTF8.decode(bytes), isFallback: false }
  } catch {
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), isFallback: true }
  }
}
