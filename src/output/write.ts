import { fstatSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { ConfigError } from '../model/errors.js'
import { checkFile, type FileIo, writeFile } from './file.js'

/** Where output goes. */
export interface OutputIo extends FileIo {
  readonly stdout: Writable & { readonly fd?: number; readonly isTTY?: boolean }
}

/** `written` in full, or `closed`: the reader of standard output (`head`, a pager) had seen enough. */
export type Written = 'written' | 'closed'

/** Refuses a target that cannot be written, before any work is done for it. Throws `ConfigError`. */
export function checkOutput(target: string, io: FileIo): void {
  if (target !== '-') checkFile(target, io)
}

/**
 * Writes a report to standard output (`-`) or to a file, whole or not at all as far as that can be had.
 * Throws `ConfigError` when it cannot be written.
 */
export async function writeOutput(target: string, text: string, io: OutputIo): Promise<Written> {
  if (target === '-') {
    const fd = redirectedTo(io.stdout)
    return fd === undefined ? writeStream(io.stdout, text) : writeHandle(fd, text)
  }
  writeFile(target, text, io)
  return 'written'
}

/**
 * The handle behind standard output when it is a file or a device. Node's own stream for these takes a short write
 * (disk full) for a whole one.
 */
function redirectedTo({ fd, isTTY }: OutputIo['stdout']): number | undefined {
  if (fd === undefined || isTTY) return undefined
  const stats = fstatSync(fd)
  return stats.isFile() || stats.isCharacterDevice() ? fd : undefined
}

function writeHandle(fd: number, text: string): Written {
  const bytes = Buffer.from(text, 'utf8')
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written)
    return 'written'
  } catch (error) {
    throw unwritable(error as NodeJS.ErrnoException)
  }
}

/** Writes all of the text and waits until the system has taken it. */
async function writeStream(stream: Writable, text: string): Promise<Written> {
  return new Promise((resolve, reject) => {
    const settle = (error: NodeJS.ErrnoException | null | undefined) => {
      if (!error) resolve('written')
      else if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') resolve('closed')
      else reject(unwritable(error))
    }
    // A failed write also emits an event, after the callback; unheard it would end the process.
    if (!stream.listeners('error').includes(unheard)) stream.on('error', unheard)
    stream.write(text, settle)
  })
}

function unheard(): void {}

function unwritable({ code, message }: NodeJS.ErrnoException): ConfigError {
  return new ConfigError(`Standard output could not be written (${code ?? message}).`)
}
