import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { ConfigError } from '../model/errors.js'

/** Assumption: assessments of very large products take some 30 MiB; what is larger is something else. */
export const LARGEST_SAVED = 128 * 1024 * 1024

/** The text of a file that the user named. Throws `ConfigError` where it is no regular file, too large, or not UTF-8. */
export function readSaved(path: string): string {
  let handle: number | undefined
  try {
    // Non-blocking: a pipe that nobody writes to must not hold the run.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new ConfigError(`${path} is not a regular file.`, 'Name a saved assessment.')
    if (stats.size > LARGEST_SAVED)
      throw new ConfigError(`${path} is larger than ${LARGEST_SAVED / 1024 / 1024} MiB.`, 'Name a saved assessment.')
    const bytes = Buffer.alloc(stats.size)
    let read = 0
    for (let n = 1; n > 0 && read < bytes.length; read += n)
      n = readSync(handle, bytes, read, bytes.length - read, read)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes.subarray(0, read))
  } catch (error) {
    if (error instanceof ConfigError) throw error
    if (error instanceof TypeError) throw new ConfigError(`${path} is not UTF-8.`, 'Name a saved assessment.')
    const { code, message } = error as NodeJS.ErrnoException
    throw new ConfigError(
      `${path} cannot be read: ${REASONS.get(code ?? '') ?? code ?? message}.`,
      'Check the path and your rights.',
    )
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

const REASONS = new Map([
  ['ENOENT', 'no such file'],
  ['EACCES', 'no permission'],
])
