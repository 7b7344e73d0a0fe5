import { basename, resolve } from 'node:path'
import { VENDOR_DB, VENDOR_FACTS } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { ConfigError } from '../model/errors.js'
import { readSaved } from '../output/read.js'
import { writeOutput } from '../output/write.js'
import { EXPLAIN_FORMATS, explainBlocks } from '../report/explain.js'
import { savedAssessment } from '../report/saved.js'
import { withStandIns } from '../report/stand-ins.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { auditTarget } from './audit-target.js'
import { checkIds } from './check-ids.js'
import { colourLevel } from './colour.js'
import { dayOf } from './day.js'
import { namedFindings } from './explain-ids.js'
import { gateSettings } from './gate-settings.js'
import { folderTarget } from './target.js'

/** The flags of `holdfast explain` as parsed. */
export interface ExplainFlags {
  readonly finding: string
  readonly path?: string | undefined
  readonly from?: string | undefined
  readonly 'as-of'?: string | undefined
  readonly format: keyof typeof EXPLAIN_FORMATS
  readonly color?: boolean | undefined
}

/** Explains the findings that were named, and gives 0, or 3 where the assessment is incomplete. */
export async function runExplain(flags: ExplainFlags, version: string): Promise<number> {
  if (flags.from !== undefined && flags.path !== undefined)
    throw new ConfigError('Both a PATH and --from are given.', 'Give one of them.')
  const { assessment, db } = await productOf(flags, version)
  const findings = namedFindings(flags.finding, assessment)
  const isTerminal = process.stdout.isTTY === true
  const text = EXPLAIN_FORMATS[flags.format](explainBlocks(findings, assessment, db), {
    width: (isTerminal && process.stdout.columns) || 80,
    colour: colourLevel({ flag: flags.color, env: process.env, isTerminal }),
  })
  await writeOutput('-', text, { stdout: process.stdout, cwd: process.cwd() })
  if (assessment.coverage.complete) return 0
  process.stderr.write('holdfast: the assessment is incomplete; what was not read is not in it.\n')
  return 3
}

/** The product whose findings are explained: saved, or audited now. */
async function productOf(flags: ExplainFlags, version: string) {
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
    return { assessment: await auditTarget(target, settings, dayOf(flags['as-of']), shared), db }
  } finally {
    risky.close()
  }
}
