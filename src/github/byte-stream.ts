/** Bytes that come in pieces of any length, taken in pieces of the wanted length. */
export class ByteStream {
  private held: Buffer = Buffer.alloc(0)
  private readonly chunks: AsyncIterator<Uint8Array>

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  /** Exactly so many bytes; undefined where the stream ends before. */
  async take(length: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = []
    for (let missing = length; ; ) {
      const part = this.held.subarray(0, missing)
      this.held = this.held.subarray(part.length)
      parts.push(part)
      missing -= part.length
      if (missing === 0) return Buffer.concat(parts)
      if (!(await this.more())) return undefined
    }
  }

  /** Passes over so many bytes without holding them; false where the stream ends before. */
  async skip(length: number): Promise<boolean> {
    for (let missing = length; ; ) {
      const passed = Math.min(missing, this.held.length)
      this.held = this.held.subarray(passed)
      missing -= passed
      if (missing === 0) return true
      if (!(await this.more())) return false
    }
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.chunks.next()
    if (done) return false
    this.held = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return true
  }
}
