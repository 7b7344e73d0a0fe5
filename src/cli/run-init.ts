import { join } from 'node:path'
import { audit } from '../flows/audit.js'
import { initialConfig } from '../flows/init.js'
import { VENDOR_DB } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { ConfigError } from '../model/errors.js'
import { checkFile } from '../output/file.js'
import { writeOutput } from '../output/write.js'
import { visible } from '../util/safe-text.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { dayOf } from './day.js'
import { folderTarget } from './target.js'
import { baselinePath, writeBaseline } from './write-baseline.js'

/** The flags of `holdfast init` as parsed. */
export interface InitFlags {
  readonly path: string
  readonly force: boolean
  readonly print: boolean
  readonly baseline: boolean
  readonly 'as-of'?: string | undefined
}

const NAME = 'holdfast.yaml'

/** Audits once, writes the first configuration from what was seen, and gives 0, or 3 where files of the product failed. */
export async function runInit(flags: InitFlags, version: string): Promise<number> {
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: [flags.path] }
  const file = join(flags.path, NAME)
  const asOf = dayOf(flags['as-of'])
  const target = await folderTarget([flags.path], undefined)
  if (!flags.print && checkFile(file, io) !== undefined && !flags.force)
    throw new ConfigError(
      `${file} is there already and is left as it is.`,
      'See what would be written with --print, or write over it with --force.',
    )
  const { config } = target.parsed
  const { db } = await withOwnVendorsOf(loadVendorDb(VENDOR_DB), target.root, config.vendors)
  const risky = openReadRisky()
  try {
    const assessment = await audit({
      source: target.source([]),
      sourceName: target.name,
      db,
      version,
      asOf,
      config,
      placeOf: target.parsed.at,
      grants: [],
      precedents: () => loadVendorFacts(VENDOR_DB),
      readRisky: risky.read,
      onProgress: () => undefined,
    })
    await writeOutput(flags.print ? '-' : file, initialConfig(assessment, db), io)
    if (flags.baseline) {
      const known = baselinePath(flags.path, undefined)
      // The file that was just written asks for nothing but the threshold.
      await writeBaseline(known, assessment, { failOn: 'critical', isEmptyAllowed: true, isStrict: false }, io)
      process.stderr.write(`holdfast: wrote ${visible(file)} and ${visible(known)}. Answer the questions; ${KNOWN}\n`)
    } else if (!flags.print) process.stderr.write(`holdfast: wrote ${visible(file)}. Answer its questions; ${NEXT}\n`)
    if (assessment.coverage.complete) return 0
    process.stderr.write('holdfast: some files of the product could not be read; what they say is not in it.\n')
    return 3
  } finally {
    risky.close()
  }
}

const KNOWN = 'from now on `holdfast audit` fails only for what is new or worse than today.'
const NEXT =
  'then `holdfast audit --write-baseline` keeps what is known today, so that only what is new or worse fails.'
