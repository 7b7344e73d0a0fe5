import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../model/config.js'
import type { InventoryEntry } from '../model/inventory.js'
import { isAbsent } from '../util/is-absent.js'
import type { ParsedConfig } from './parse.js'
import { unknowable } from './unknowable.js'

export type { ParsedConfig } from './parse.js'

/** The files of a target that is not on this disk. */
interface Texts {
  text(path: string): string | undefined
}

/**
 * The contracts of the inventory that the configuration names, or of the file that the user named instead; the parser and the schema are
 * loaded only where there is one.
 */
export async function inventoryOf(
  target: string | Texts,
  config: Config,
  file: string | undefined,
): Promise<readonly InventoryEntry[]> {
  if (file === undefined && config.inventory === undefined) return []
  const { inventoryAt, inventoryIn } = await import('./inventory/load.js')
  return typeof target === 'string' || file !== undefined
    ? inventoryAt(typeof target === 'string' ? target : '.', config, file)
    : inventoryIn((path) => target.text(path), config)
}

const NONE: ParsedConfig = { config: {}, at: () => 'holdfast.yaml' }

/** Loads the configuration of a product; the YAML parser and the schema are loaded only where there is one. */
export async function configOf(root: string, named: string | undefined): Promise<ParsedConfig> {
  if (named === undefined && !isThere(join(root, 'holdfast.yaml'))) return NONE
  const { loadConfig } = await import('./load.js')
  return loadConfig(root, named) ?? NONE
}

/** Throws `ConfigError` where it cannot be told. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (isAbsent(error)) return false
    throw unknowable(path, error)
  }
}
