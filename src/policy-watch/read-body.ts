import { Refusal } from './refusal.js'

/**
 * Reads a body of so many bytes at most, counted after unpacking; throws `Refusal` where it is longer. The signal ends it even
 * where the stream itself does not hear of it.
 */
export async function readBody(response: Response, signal: AbortSignal, most: number): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // Heard below as long as somebody reads; afterwards nobody needs to.
  late.catch(() => undefined)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late])
      if (done) return Buffer.concat(chunks)
      size += value.byteLength
      if (size > most) throw new Refusal(`is larger than ${sizeText(most)}`)
      chunks.push(value)
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KiB` : `${bytes / 1024 / 1024} MiB`
}
