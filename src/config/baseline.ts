import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { Baseline } from '../model/baseline.js'
import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'
import { hasBaseline } from './baseline-place.js'

/** Thousands of findings fit; what is larger is something else. */
const LARGEST = 16 * 1024 * 1024

/** Reads a baseline. Undefined where the file is not there and nobody named it; throws `ConfigError` for anything else. */
export function loadBaseline(path: string, isNamed: boolean): Baseline | undefined {
  if (!isNamed && !hasBaseline(path)) return undefined
  return parseBaseline(readSmall(path), path)
}

/** Checks the text of a baseline; `name` is for messages. */
export function parseBaseline(text: string, name: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw broken(name, 'it is no JSON')
  }
  const result = Baseline.safeParse(value)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0]!
  throw broken(name, `${path.map(String).join('.')}: ${message}`)
}

function readSmall(path: string): string {
  let handle: number | undefined
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw broken(path, 'it is not a regular file')
    if (stats.size > LARGEST) throw broken(path, `it is larger than ${LARGEST / 1024 / 1024} MiB`)
    return readFileSync(handle, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw broken(path, code === 'ENOENT' ? 'no such file' : code === 'ELOOP' ? 'it is a link' : code)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function broken(path: string, why: string): ConfigError {
  return new ConfigError(`The baseline ${path} cannot be used: ${visible(why)}.`, 'Write it with --write-baseline.')
}
