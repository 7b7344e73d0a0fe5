import { configOf } from '../config/index.js'
import { VENDOR_DB } from '../flows/paths.js'
import { ConfigError } from '../model/errors.js'
import { writeOutput } from '../output/write.js'
import { count } from '../report/words.js'
import { loadVendorDb } from '../vendor-db/index.js'
import { OWN_VENDORS } from '../vendor-db/own.js'

/**
 * `holdfast vendors check`: every fault of own vendor files, with file and line. Throws `ConfigError` where there is one. Without a
 * folder it takes the one that `holdfast.yaml` names, else the usual one.
 */
export async function runVendorsCheck(folder: string | undefined): Promise<void> {
  const { ownVendorsIn } = await import('../vendor-db/own-files.js')
  const path = folder ?? (await configOf('.', undefined)).config.vendors ?? OWN_VENDORS
  const { own, faults } = read(() => ownVendorsIn(loadVendorDb(VENDOR_DB), path), path)
  if (faults.length > 0)
    throw new ConfigError(
      faults.join('\n'),
      `${count(faults.length, 'fault')}; docs/vendor-db.md says what each key means.`,
    )
  const text = `${count(own.length, 'vendor file')} in ${path}, no faults\n`
  await writeOutput('-', text, { stdout: process.stdout, cwd: process.cwd() })
}

function read<T>(from: () => T, path: string): T {
  try {
    return from()
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(
      `${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}.`,
      `Own vendor files stand in ${OWN_VENDORS}, or in the folder that you name.`,
    )
  }
}
