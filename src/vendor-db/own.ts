import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { VendorDb } from '../model/vendor-db.js'

/** Where a product keeps its own vendor files, unless `holdfast.yaml` names another folder. */
export const OWN_VENDORS = '.holdfast/vendors'

/**
 * The database together with the product's own vendor files, and their ids; the parser and the schema are loaded only where
 * there are any. A folder that the configuration names must exist.
 */
export async function withOwnVendorsOf(
  db: VendorDb,
  root: string,
  named: string | undefined,
): Promise<{ readonly db: VendorDb; readonly own: readonly string[] }> {
  const folder = join(root, named ?? OWN_VENDORS)
  if (!isFolder(folder)) {
    if (named === undefined) return { db, own: [] }
    throw new ConfigError(`holdfast.yaml: vendors names ${named}, which is no folder.`)
  }
  const { withOwnVendors } = await import('./own-files.js')
  const result = withOwnVendors(db, folder)
  return { db: result.db, own: result.own.map(({ id }) => id) }
}

/** False also where it cannot be told: what cannot be read is reported when the files are listed. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory()
  } catch {
    return false
  }
}
