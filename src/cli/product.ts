import { VENDOR_DB } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { ConfigError } from '../model/errors.js'
import { readSaved } from '../output/read.js'
import { savedAssessment } from '../report/saved.js'
import { withStandIns } from '../report/stand-ins.js'
import { withDeclaredOrganisations } from '../vendor-db/declared-organisations.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { auditTarget } from './audit-target.js'
import { checkIds } from './check-ids.js'
import { dayOf } from './day.js'
import { gateSettings } from './gate-settings.js'
import { folderTarget } from './target.js'

/** Which product: a folder or a saved assessment. */
export interface ProductFlags {
  readonly path?: string | undefined
  readonly from?: string | undefined
  readonly 'as-of'?: string | undefined
}

/** The assessment of a product, saved or made now, with the database that it was made with. */
export async function productOf(flags: ProductFlags, version: string) {
  if (flags.from !== undefined && flags.path !== undefined)
    throw new ConfigError('Both a PATH and --from are given.', 'Give one of them.')
  const shipped = loadVendorDb(VENDOR_DB)
  if (flags.from !== undefined) {
    const assessment = savedAssessment(readSaved(flags.from), flags.from)
    return { assessment, db: withStandIns(withDeclaredOrganisations(shipped, assessment.declared ?? {}), assessment) }
  }
  const path = flags.path ?? '.'
  const target = await folderTarget([path], undefined)
  const settings = await gateSettings(target, { 'allow-empty': true })
  const { db: known } = await withOwnVendorsOf(shipped, target.root, settings.config.vendors)
  checkIds(target.parsed, known)
  const db = withDeclaredOrganisations(known, settings.config)
  const risky = openReadRisky()
  try {
    const precedents = () => loadVendorFacts(VENDOR_DB)
    const shared = { db, version, risky, precedents }
    return { assessment: await auditTarget(target, settings, dayOf(flags['as-of']), shared), db }
  } finally {
    risky.close()
  }
}
