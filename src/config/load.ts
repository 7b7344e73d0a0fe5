import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { type ParsedConfig, parseConfig } from './parse.js'

/** The file that a product's root may hold. */
export const CONFIG_NAME = 'holdfast.yaml'

/** A configuration by hand is small; what is larger is something else. */
const LARGEST = 256 * 1024

/**
 * Reads `holdfast.yaml` of the first folder, or the file that the user named. It is data: no includes, no addresses, no
 * expressions, no links. Undefined where there is none; throws `ConfigError` with every fault at once.
 */
export function loadConfig(root: string, named: string | undefined): ParsedConfig | undefined {
  const text = readSmall(named ?? join(root, CONFIG_NAME), named !== undefined)
  return text === undefined ? undefined : parseConfig(text, named ?? CONFIG_NAME)
}

function readSmall(path: string, isNamed: boolean): string | undefined {
  let handle: number | undefined
  try {
    if (!isNamed && lstatSync(path).isSymbolicLink())
      throw new ConfigError(`${CONFIG_NAME} is a link.`, 'Put the file itself there, or name one with --config.')
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (isNamed ? 0 : constants.O_NOFOLLOW))
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new ConfigError(`${path} is not a regular file.`, 'Name one with --config.')
    if (stats.size > LARGEST)
      throw new ConfigError(`${path} is larger than ${LARGEST / 1024} KiB.`, 'A configuration by hand is small.')
    return readWhole(handle, stats.size, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' && !isNamed) return undefined
    if (code === undefined) throw error
    throw new ConfigError(`${path} cannot be read: ${REASONS.get(code) ?? code}.`, 'Check the path and your rights.')
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** A part of a policy could be a laxer policy. */
function readWhole(handle: number, size: number, path: string): string {
  const bytes = Buffer.alloc(size)
  for (let filled = 0; filled < size; ) {
    const read = readSync(handle, bytes, filled, size - filled, filled)
    if (read === 0) throw new ConfigError(`${path} changed while it was read.`, 'Try again.')
    filled += read
  }
  return bytes.toString('utf8')
}

const REASONS = new Map([
  ['ENOENT', 'no such file'],
  ['EACCES', 'no permission'],
])
