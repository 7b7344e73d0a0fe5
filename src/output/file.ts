import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { onInterrupt, type SignalSource } from './signals.js'

/** Where a file may be written, and how the run hears of an interruption. */
export interface FileIo {
  /** The folder against which names are taken. */
  readonly cwd: string
  /** The scanned folders: a link below one of these, or below the working folder, may be a trap. */
  readonly roots?: readonly string[]
  readonly signals?: SignalSource
}

/**
 * Replaces a file by a new one with this text: the old file stays whole until the new one is, and nothing is left behind
 * when that fails. Refuses to write through a link, because the scanned repository may have put it there.
 */
export function writeFile(target: string, text: string, io: FileIo): void {
  const path = resolve(io.cwd, target)
  const old = checkFile(target, io)
  const temporary = `${dirname(path)}${sep}.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`
  const remove = () => rmSync(temporary, { force: true })
  const done = onInterrupt(remove, io.signals)
  try {
    fill(temporary, text, old)
    renameSync(temporary, path)
  } catch (error) {
    remove()
    throw unwritable(target, error)
  } finally {
    done()
  }
}

function fill(temporary: string, text: string, old: Stats | undefined): void {
  // Exclusive: a file of this name that someone else put there is not ours to write.
  const handle = openSync(temporary, 'wx', 0o666)
  try {
    if (old) fchmodSync(handle, old.mode & 0o777)
    const bytes = Buffer.from(text, 'utf8')
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What stands at the target now. Throws `ConfigError` when it, or a folder on the way to it, is not to be written. */
export function checkFile(target: string, io: FileIo): Stats | undefined {
  const path = resolve(io.cwd, target)
  for (const folder of foldersOnTheWay(dirname(path), io)) {
    const stats = look(folder)
    if (stats?.isSymbolicLink()) throw refused(target, `${folder} is a link`)
    if (stats && !stats.isDirectory()) throw refused(target, `${folder} is not a folder`)
    if (!stats) throw new ConfigError(`Cannot write ${target}: there is no folder ${folder}.`, 'Make the folder first.')
  }
  const old = look(path)
  if (old?.isSymbolicLink()) throw refused(target, 'it is a link')
  if (old && !old.isFile()) throw refused(target, 'it is not a regular file')
  return old
}

/** The folders that may not be links: all below the working folder or a scanned one, and the file's own. */
function foldersOnTheWay(folder: string, { cwd, roots = [] }: FileIo): Set<string> {
  const folders = new Set<string>()
  for (const root of [cwd, ...roots.map((given) => resolve(cwd, given))]) {
    const parts = relative(root, folder).split(sep)
    if (parts[0] === '..' || parts[0] === '') continue
    for (const index of parts.keys()) folders.add(resolve(root, ...parts.slice(0, index + 1)))
  }
  // A link in the top folder (`/tmp` on macOS) is the system's own.
  return dirname(folder) === dirname(dirname(folder)) ? folders : folders.add(folder)
}

function look(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unwritable(path, error)
  }
}

function refused(target: string, why: string): ConfigError {
  return new ConfigError(`Cannot write ${target}: ${why}.`, 'Name a regular file in a real folder.')
}

function unwritable(target: string, error: unknown): ConfigError {
  if (error instanceof ConfigError) return error
  const { code, message } = error as NodeJS.ErrnoException
  return new ConfigError(`Cannot write ${target} (${code ?? message}).`, HINTS.get(code ?? ''))
}

const HINTS = new Map([
  ['ENOSPC', 'The disk is full.'],
  ['EROFS', 'The file system is read-only.'],
  ['EACCES', 'You have no right to write there.'],
  ['EPERM', 'You have no right to write there.'],
  ['ENAMETOOLONG', 'Choose a shorter name.'],
])
