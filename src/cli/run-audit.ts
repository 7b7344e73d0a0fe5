import { folderSource } from '../collect/folder.js'
import { configOf } from '../config/index.js'
import { audit } from '../flows/audit.js'
import { POLICY_STATE, VENDOR_DB, VENDOR_FACTS } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { exitCodeOf, gate } from '../gate/index.js'
import type { Severity } from '../model/finding.js'
import type { Verdict } from '../model/verdict.js'
import { onInterrupt } from '../output/signals.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { FORMATS, type FormatId } from '../report/index.js'
import { visible } from '../util/safe-text.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { OWN_VENDORS, withOwnVendorsOf } from '../vendor-db/own.js'
import { checkIds } from './check-ids.js'
import { colourLevel } from './colour.js'
import { dayOf } from './day.js'
import { outputsOf } from './outputs.js'
import { progressLine } from './progress.js'
import { stageTimes } from './stage-times.js'

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
  const outputs = outputsOf(flags.output, flags.format)
  const asOf = dayOf(flags['as-of'])
  const paths = flags.paths.length > 0 ? flags.paths : ['.']
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: paths }
  for (const { target } of outputs) checkOutput(target, io)
  const parsed = await configOf(paths[0]!, flags.config)
  const { config } = parsed
  const { db, own } = await withOwnVendorsOf(loadVendorDb(VENDOR_DB), paths[0]!, config.vendors)
  if (own.length > 0) process.stderr.write(`holdfast: own vendor files are used: ${visible(own.join(', '))}\n`)
  checkIds(parsed, db)
  const progress = progressLine(process.stderr, !flags.quiet && !process.env['CI'], Date.now)
  const times = stageTimes(progress.show, performance.now.bind(performance))
  const precedents = lazily(() => loadVendorFacts(VENDOR_FACTS))
  const risky = openReadRisky()
  const calm = onInterrupt(progress.done)
  try {
    const assessment = await audit({
      // Vendor files name what they recognise, watched terms name others; as the product's they would find all of it.
      source: folderSource(paths, {
        exclude: [
          ...(flags.exclude ?? []),
          ...(config.exclude ?? []),
          `/${config.vendors ?? OWN_VENDORS}/`,
          `/${POLICY_STATE}`,
        ],
      }),
      sourceName: paths.join(' '),
      db,
      version,
      asOf,
      config,
      precedents,
      readRisky: risky.read,
      onProgress: times.onProgress,
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
        ...(format === 'json' ? {} : { facts: precedents() }),
        verdict,
        width: (isTerminal && process.stdout.columns) || 80,
        colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
        isVerbose: flags.verbose,
      })
      await writeOutput(target, text, io)
    }
    const isShown = outputs.some(({ target, format }) => target === '-' && format === 'terminal')
    if (!isShown && !(flags.quiet && verdict.passed && verdict.isComplete)) process.stderr.write(verdictLine(verdict))
    if (flags.verbose) process.stderr.write(`holdfast: ${times.summary()}\n`)
    return exitCodeOf(verdict)
  } finally {
    progress.done()
    risky.close()
    calm()
  }
}

/** Reads once, and only when asked: a tree without a vendor needs no precedent. */
function lazily<T>(read: () => T): () => T {
  let known: T | undefined
  return () => {
    known ??= read()
    return known
  }
}

function verdictLine({ passed, isComplete, reasons }: Verdict): string {
  return `holdfast: ${passed ? (isComplete ? 'passed' : 'incomplete') : 'failed'}. ${reasons.join(' ')}\n`
}
