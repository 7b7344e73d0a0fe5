import { ConfigError } from '../model/errors.js'
import type { GithubLimits } from './limits.js'

/** The bytes of an answer as they come, given up after a silence or when it takes too long. */
export async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
  limits: GithubLimits,
): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  const end = Date.now() + limits.answerMs
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), Math.min(limits.idleMs, end - Date.now()))
      if (done) return
      yield value
    }
  } finally {
    // Also when the caller has seen enough: the connection ends.
    await reader.cancel().catch(() => undefined)
  }
}

/** A whole answer; throws where it is larger than allowed. */
export async function wholeBody(
  body: ReadableStream<Uint8Array> | null,
  limits: GithubLimits,
  most = limits.answerBytes,
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunksOf(body, limits)) {
    bytes += chunk.byteLength
    if (bytes > most)
      throw new ConfigError(`An answer is larger than ${most} bytes.`, 'Clone the repository, and audit the folder.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Waits no longer than this. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ConfigError('The answer does not come to an end.', 'Try again later.')),
      Math.max(0, ms),
    )
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
