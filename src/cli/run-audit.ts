import { folderSource } from '../collect/folder.js'
import { configOf } from '../config/index.js'
import { audit } from '../flows/audit.js'
import { VENDOR_DB } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { exitCodeOf, gate } from '../gate/index.js'
import type { Config } from '../model/config.js'
import { ConfigError } from '../model/errors.js'
import type { Severity } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { writeOutput } from '../output/write.js'
import { FORMATS, type FormatId, formatOf } from '../report/index.js'
import { loadVendorDb } from '../vendor-db/index.js'
import { OWN_VENDORS, withOwnVendorsOf } from '../vendor-db/own.js'
import { colourLevel } from './colour.js'
import { didYouMean } from './did-you-mean.js'
import { progressLine } from './progress.js'

/** The flags of `holdfast audit` as parsed. */
export interface AuditFlags {
  readonly paths: readonly string[]
  readonly format?: FormatId | undefined
  readonly output?: readonly string[] | undefined
  readonly 'fail-on'?: Severity | 'none' | undefined
  readonly config?: string | undefined
  readonly exclude?: readonly string[] | undefined
  readonly 'as-of'?: string | undefined
  readonly 'allow-empty': boolean
  readonly color?: boolean | undefined
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Audits, reports to every output and gives the exit code. */
export async function runAudit(flags: AuditFlags, version: string): Promise<number> {
  const outputs = outputsOf(flags)
  const asOf = dayOf(flags['as-of'])
  const paths = flags.paths.length > 0 ? flags.paths : ['.']
  const { config } = await configOf(paths[0]!, flags.config)
  const { db, own } = await withOwnVendorsOf(loadVendorDb(VENDOR_DB), paths[0]!, config.vendors)
  if (own.length > 0) process.stderr.write(`holdfast: own vendor files are used: ${own.join(', ')}\n`)
  checkIds(config, db)
  const progress = progressLine(process.stderr, !flags.quiet && !process.env['CI'], Date.now)
  const risky = openReadRisky()
  try {
    const assessment = await audit({
      // Vendor files name what they recognise; reading them as the product's would find all of it.
      source: folderSource(paths, {
        exclude: [...(flags.exclude ?? []), ...(config.exclude ?? []), `/${config.vendors ?? OWN_VENDORS}/`],
      }),
      sourceName: paths.join(' '),
      db,
      version,
      asOf,
      config,
      readRisky: risky.read,
      onProgress: progress.show,
    })
    progress.done()
    const verdict = gate(assessment, {
      failOn: flags['fail-on'] ?? config.gate?.failOn ?? 'critical',
      isEmptyAllowed: flags['allow-empty'],
      isStrict: config.gate?.incomplete === 'strict',
    })
    for (const { target, format } of outputs) {
      const render = await FORMATS[format]()
      const isTerminal = target === '-' && process.stdout.isTTY === true
      const text = render(assessment, {
        db,
        verdict,
        width: (isTerminal && process.stdout.columns) || 80,
        colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
        isVerbose: flags.verbose,
      })
      await writeOutput(target, text, { stdout: process.stdout, cwd: process.cwd() })
    }
    if (!outputs.some(({ format }) => format === 'terminal'))
      process.stderr.write(
        `holdfast: ${verdict.passed ? (verdict.isComplete ? 'passed' : 'incomplete') : 'failed'}. ${verdict.reasons.join(' ')}\n`,
      )
    return exitCodeOf(verdict)
  } finally {
    progress.done()
    risky.close()
  }
}

function outputsOf(flags: AuditFlags): { target: string; format: FormatId }[] {
  const targets = flags.output ?? ['-']
  return targets.map((target) => ({
    target,
    format: flags.format ?? (target === '-' ? 'terminal' : (formatOf(target) ?? unknownEnding(target))),
  }))
}

function unknownEnding(target: string): never {
  throw new ConfigError(`The ending of ${target} names no format.`, 'Say one with --format.')
}

function dayOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new ConfigError(`--as-of ${text} is not a day.`, 'Write it as YYYY-MM-DD.')
  return text
}

/** A correction that names nobody would silently do nothing. */
function checkIds(config: Config, db: VendorDb): void {
  for (const { vendor, service } of config.corrections ?? []) {
    if (vendor !== undefined && !db.vendor(vendor))
      throw new ConfigError(
        `holdfast.yaml: corrections name the unknown vendor ${vendor}.`,
        didYouMean(
          vendor,
          db.vendors.map((one) => one.id),
        ),
      )
    if (service !== undefined && !db.service(service))
      throw new ConfigError(
        `holdfast.yaml: corrections name the unknown service ${service}.`,
        didYouMean(
          service,
          db.vendors.flatMap((one) => one.services.map(({ id }) => id)),
        ),
      )
  }
}
