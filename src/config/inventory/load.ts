import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { join, normalize } from 'node:path'
import type { Config } from '../../model/config.js'
import { ConfigError } from '../../model/errors.js'
import type { InventoryEntry } from '../../model/inventory.js'
import { inventoryNamed } from './named.js'
import { parseInventory } from './parse.js'

/** Tens of thousands of contracts fit; what is larger is something else. */
const LARGEST = 4 * 1024 * 1024

/**
 * The contracts of the inventory that the configuration names below a root on this disk, or of the file that the user named instead.
 * What the tree names must lie in the tree, and not be reached through a link.
 */
export function inventoryAt(root: string, config: Config, file?: string): readonly InventoryEntry[] {
  const named = inventoryNamed(config)
  if (file !== undefined) return parseInventory(textOf(file, file), file, named?.columns)
  if (named === undefined) return []
  const path = join(root, named.file)
  if (!isReachedPlainly(root, named.file))
    throw broken(named.file, 'it is reached through a link; put the file itself there')
  return parseInventory(textOf(path, named.file), named.file, named.columns)
}

/** The same of a target whose files are at hand as text. */
export function inventoryIn(text: (path: string) => string | undefined, config: Config): readonly InventoryEntry[] {
  const named = inventoryNamed(config)
  if (named === undefined) return []
  const found = text(named.file)
  if (found === undefined) throw broken(named.file, 'no such file')
  return parseInventory(found, named.file, named.columns)
}

function isReachedPlainly(root: string, path: string): boolean {
  try {
    return realpathSync(join(root, path)) === join(realpathSync(root), normalize(path))
  } catch {
    return true
  }
}

function textOf(path: string, name: string): string {
  let handle: number | undefined
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw broken(name, 'it is not a regular file')
    if (stats.size > LARGEST) throw broken(name, `it is larger than ${LARGEST / 1024 / 1024} MiB`)
    return inventoryText(readFileSync(handle), name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw broken(name, code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'no permission' : code)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** The bytes of an inventory as text; a table in another encoding would match nobody, so it is refused. */
function inventoryText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw broken(name, 'it is not UTF-8; save it as «CSV UTF-8»')
  }
}

function broken(name: string, why: string): ConfigError {
  return new ConfigError(
    `The inventory ${name} cannot be used: ${why}.`,
    'What an inventory looks like: docs/inventory.md.',
  )
}
