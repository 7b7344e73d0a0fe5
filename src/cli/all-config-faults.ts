import { VENDOR_DB } from '../flows/paths.js'
import { ConfigError, ConfigFaults } from '../model/errors.js'

/**
 * Reads a configuration; where it has faults, names that are slips of the pen are told with them, so that nobody mends a file twice.
 * The vendor database is loaded only then. `root` is the folder in which own vendor files would lie.
 */
export async function withAllFaults<T>(root: string | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error
    const slips = await slipsIn(error, root)
    throw slips.length === 0 ? error : new ConfigError([error.message, ...slips].join('\n'), error.hint)
  }
}

async function slipsIn({ rest }: ConfigFaults, root: string | undefined): Promise<string[]> {
  const [{ nearMisses }, { loadVendorDb }, { withOwnVendorsOf }] = await Promise.all([
    import('./check-declared-names.js'),
    import('../vendor-db/index.js'),
    import('../vendor-db/own.js'),
  ])
  try {
    const shipped = loadVendorDb(VENDOR_DB)
    const { db } = root === undefined ? { db: shipped } : await withOwnVendorsOf(shipped, root, rest.config.vendors)
    return nearMisses(rest.config, rest.at, db)
  } catch {
    // Faults of the own vendor files are told once the configuration can be read.
    return []
  }
}
