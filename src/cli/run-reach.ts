import { basename, resolve } from 'node:path'
import { VENDOR_DB, VENDOR_FACTS } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { ConfigError } from '../model/errors.js'
import { readSaved } from '../output/read.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { REACH_FORMATS, type ReachFormatId } from '../report/reach/index.js'
import { savedAssessment } from '../report/saved.js'
import { withStandIns } from '../report/stand-ins.js'
import { visible } from '../util/safe-text.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { auditTarget } from './audit-target.js'
import { checkIds } from './check-ids.js'
import { dayOf } from './day.js'
import { didYouMean } from './did-you-mean.js'
import { gateSettings } from './gate-settings.js'
import { folderTarget } from './target.js'

/** The arguments and flags of `holdfast reach` as parsed. */
export interface ReachFlags {
  readonly vendor: string
  readonly path?: string | undefined
  readonly from?: string | undefined
  readonly format: ReachFormatId
  readonly output: string
}

/** Shows how far one vendor reaches into the code, and gives 0, or 3 where the product was not read in full. */
export async function runReach(flags: ReachFlags, version: string): Promise<number> {
  if (flags.from !== undefined && flags.path !== undefined)
    throw new ConfigError('Both a PATH and --from are given.', 'Give one of them.')
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: flags.path === undefined ? [] : [flags.path] }
  checkOutput(flags.output, io)
  const { assessment, db } = await productOf(flags, version)
  const all = assessment.reach
  if (all === undefined) throw new ConfigError('The saved assessment has no reach.', 'Audit again, without --no-code.')
  const vendor = db.vendor(flags.vendor)?.id ?? flags.vendor
  const found = all.vendors.find((one) => one.vendor === vendor)
  if (found === undefined)
    throw new ConfigError(
      `No code that touches ${visible(flags.vendor)} was seen.`,
      didYouMean(
        vendor,
        all.vendors.map((one) => one.vendor),
      ) ?? `Seen in code: ${all.vendors.map((one) => one.vendor).join(', ') || 'nobody'}.`,
    )
  await writeOutput(flags.output, REACH_FORMATS[flags.format]({ found, all, assessment, name: db.nameOf(vendor) }), io)
  return assessment.coverage.complete ? 0 : 3
}

/** The product: saved, or audited now. */
async function productOf(flags: ReachFlags, version: string) {
  const shipped = loadVendorDb(VENDOR_DB)
  if (flags.from !== undefined) {
    const assessment = savedAssessment(readSaved(flags.from), flags.from)
    return { assessment, db: withStandIns(shipped, assessment) }
  }
  const path = flags.path ?? '.'
  const target = await folderTarget([path], undefined)
  const settings = await gateSettings(target, { 'allow-empty': true })
  const { db } = await withOwnVendorsOf(shipped, target.root, settings.config.vendors)
  checkIds(target.parsed, db)
  const risky = openReadRisky()
  try {
    const precedents = () => loadVendorFacts(VENDOR_FACTS)
    const shared = { db, version, risky, precedents, product: basename(resolve(path)) }
    return { assessment: await auditTarget(target, settings, dayOf(undefined), shared), db }
  } finally {
    risky.close()
  }
}
