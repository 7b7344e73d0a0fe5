import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedConfig } from './parse.js'

export type { ParsedConfig } from './parse.js'

const NONE: ParsedConfig = { config: {}, at: () => 'holdfast.yaml' }

/** Loads the configuration of a product; the YAML parser and the schema are loaded only where there is one. */
export async function configOf(root: string, named: string | undefined): Promise<ParsedConfig> {
  if (named === undefined && !isThere(join(root, 'holdfast.yaml'))) return NONE
  const { loadConfig } = await import('./load.js')
  return loadConfig(root, named) ?? NONE
}

/** False also where it cannot be told: a root that cannot be read is reported when its files are listed. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
