import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../model/config.js'

/** A configuration together with the file it came from. */
export interface LoadedConfig {
  readonly config: Config
  readonly path: string | undefined
}

/** Loads the configuration of a product; the YAML parser and the schema are loaded only where there is one. */
export async function configOf(root: string, named: string | undefined): Promise<LoadedConfig> {
  if (named === undefined && !isThere(join(root, 'holdfast.yaml'))) return { config: {}, path: undefined }
  const { loadConfig } = await import('./load.js')
  return loadConfig(root, named)
}

/** False also where it cannot be told: a root that cannot be read is reported when its files are listed. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
