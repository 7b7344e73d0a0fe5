import { lstatSync, realpathSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { CompiledSources, VendorDb } from '../model/vendor-db.js'
import { isAbsent } from '../util/is-absent.js'

/** Where a product keeps its own vendor files, unless `holdfast.yaml` names another folder. */
export const OWN_VENDORS = '.holdfast/vendors'

/** The database together with the product's own vendor files. */
export interface ProductDb {
  readonly db: VendorDb
  /** Ids of the vendors that come from own files. */
  readonly own: readonly string[]
  /** Where what these files say stands. */
  readonly sources: CompiledSources
}

/**
 * The database together with the product's own vendor files, and their ids; the parser and the schema are loaded only where
 * there are any. A folder that the configuration names must exist.
 */
export async function withOwnVendorsOf(db: VendorDb, root: string, named: string | undefined): Promise<ProductDb> {
  const folder = ownFolder(root, named)
  if (folder === undefined) return { db, own: [], sources: {} }
  const { withOwnVendors } = await import('./own-files.js')
  const result = withOwnVendors(db, folder)
  return {
    db: result.db,
    own: result.own.map(({ id }) => id),
    sources: Object.fromEntries(result.own.map(({ id, sources }) => [id, sources])),
  }
}

/** The folder with a product's own vendor files, undefined where there is none; one that the configuration names must exist. */
export function ownFolder(root: string, named: string | undefined): string | undefined {
  const path = named ?? OWN_VENDORS
  const folder = join(root, path)
  if (!isFolder(folder)) {
    if (named === undefined) return undefined
    throw new ConfigError(`holdfast.yaml: vendors names ${named}, which is no folder.`)
  }
  // The tree may have put a link on the way, to read what is not its own.
  if (realpathSync(folder) !== join(realpathSync(root), normalize(`${path}/.`)))
    throw new ConfigError(`${path} is reached through a link.`, 'Put the folder itself there.')
  return folder
}

/** Throws `ConfigError` where it cannot be told. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch (error) {
    if (isAbsent(error)) return false
    throw new ConfigError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'Check your rights.')
  }
}
