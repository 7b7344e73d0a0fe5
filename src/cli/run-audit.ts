import { loadEnvNames } from '../config/env-files.js'
import { audit } from '../flows/audit.js'
import { unknownIn } from '../flows/inventory.js'
import { VENDOR_DB } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { exitCodeOf, gate } from '../gate/index.js'
import type { Assessment } from '../model/assessment.js'
import { ConfigError } from '../model/errors.js'
import type { Severity } from '../model/finding.js'
import { onInterrupt } from '../output/signals.js'
import { checkOutput } from '../output/write.js'
import type { FormatId } from '../report/index.js'
import { visible } from '../util/safe-text.js'
import { oldDbWarning } from '../vendor-db/age.js'
import { withDeclaredOrganisations } from '../vendor-db/declared-organisations.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { auditCache } from './audit-cache.js'
import { unknownLine, verdictLine } from './audit-lines.js'
import { checkIds } from './check-ids.js'
import { commentFor } from './comment.js'
import { dayOf } from './day.js'
import { gateSettings } from './gate-settings.js'
import { outputsOf } from './outputs.js'
import { progressLine } from './progress.js'
import { stageTimes } from './stage-times.js'
import { folderTarget, revisionTarget } from './target.js'
import { baselinePath, writeBaseline } from './write-baseline.js'
import { commentText, writeReports } from './write-reports.js'

/** The flags of `holdfast audit` as parsed. */
export interface AuditFlags {
  readonly paths: readonly string[]
  readonly format?: FormatId | undefined
  readonly output?: readonly string[] | undefined
  readonly 'fail-on'?: Severity | 'none' | undefined
  readonly config?: string | undefined
  readonly inventory?: string | undefined
  readonly policy?: string | undefined
  readonly baseline?: string | undefined
  readonly 'write-baseline': boolean
  readonly ref?: string | undefined
  readonly since?: readonly string[] | undefined
  readonly comment?: boolean | undefined
  readonly 'comment-on'?: string | undefined
  readonly env?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly 'as-of'?: string | undefined
  readonly 'include-sensitive': boolean
  readonly 'no-code': boolean
  readonly 'allow-empty': boolean
  readonly color?: boolean | undefined
  readonly cache?: boolean | undefined
  readonly quiet: boolean
  readonly verbose: boolean
}

/** Audits, reports to every output and gives the exit code. */
export async function runAudit(flags: AuditFlags, version: string): Promise<number> {
  const outputs = outputsOf(flags.output, flags.format)
  const comment = await commentFor(flags, version)
  const asOf = dayOf(flags['as-of'])
  const paths = flags.paths.length > 0 ? flags.paths : ['.']
  const isRemote = paths.some((path) => path.startsWith('github:'))
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: isRemote ? [] : paths }
  for (const { target } of outputs) checkOutput(target, io)
  const earlier = await earlierOnes(flags.since ?? [])
  if (isRemote && flags['write-baseline'] && flags.baseline === undefined)
    throw new ConfigError('There is no folder to write the baseline to.', 'Name a file with --baseline.')
  const baselineFile = baselinePath(paths[0]!, flags.baseline)
  if (flags.ref !== undefined && paths.length > 1)
    throw new ConfigError(
      '--ref is given with several folders.',
      'A revision is one of one repository: name one folder.',
    )
  const target = isRemote
    ? await (await import('./github-target.js')).githubTarget({
        targets: paths,
        ref: flags.ref,
        config: flags.config,
        inventory: flags.inventory,
        version,
        note: (text) => process.stderr.write(`holdfast: ${visible(text)}\n`),
      })
    : flags.ref === undefined
      ? await folderTarget(paths, flags.config, flags.inventory)
      : await revisionTarget(paths[0]!, flags.ref, flags.config, flags.inventory)
  const settings = await gateSettings(target, flags)
  const { config } = settings
  const shipped = loadVendorDb(VENDOR_DB)
  const { db: known, own } =
    target.root === undefined ? { db: shipped, own: [] } : await withOwnVendorsOf(shipped, target.root, config.vendors)
  if (own.length > 0) process.stderr.write(`holdfast: own vendor files are used: ${visible(own.join(', '))}\n`)
  const old = oldDbWarning(known.date, asOf)
  if (old !== undefined) process.stderr.write(`holdfast: ${old}\n`)
  if (settings.ignored.length > 0)
    process.stderr.write(`holdfast: without effect beside --policy: ${settings.ignored.join(', ')}\n`)
  checkIds(target.parsed, known)
  if (settings.pinned) checkIds(settings.pinned, known)
  const db = withDeclaredOrganisations(known, config)
  const unknown = unknownIn(target.inventory, db)
  if (unknown.length > 0 && !flags.quiet) process.stderr.write(unknownLine(unknown))
  const isDumb = process.env['TERM'] === 'dumb'
  const progress = progressLine(process.stderr, !flags.quiet && !process.env['CI'], Date.now, isDumb)
  const times = stageTimes(progress.show, performance.now.bind(performance))
  const precedents = lazily(() => loadVendorFacts(VENDOR_DB))
  const cache = auditCache(
    {
      wanted: flags.cache,
      roots: isRemote || flags.ref !== undefined ? [] : paths,
      noCode: flags['no-code'],
      own,
      db,
    },
    process.env,
  )
  const risky = openReadRisky()
  const calm = onInterrupt(progress.done)
  try {
    const assessment = await audit({
      source: target.source(flags.exclude ?? []),
      sourceName: target.name,
      db,
      version,
      asOf,
      config,
      inventory: target.inventory,
      setKeys: loadEnvNames(flags.env ?? []),
      placeOf: target.parsed.at,
      grants: settings.grants,
      precedents,
      noCode: flags['no-code'],
      readRisky: risky.read,
      memory: cache.open,
      onProgress: times.onProgress,
    })
    progress.done()
    cache.save()
    const policy = settings.gatePolicy(db)
    const verdict = flags['write-baseline']
      ? gate(assessment, {
          ...policy,
          baseline: { of: await writeBaseline(baselineFile, assessment, policy, io), name: baselineFile },
        })
      : gate(assessment, policy)
    const reported = { assessment, verdict, db, precedents, version, earlier }
    await writeReports(outputs, reported, flags, io)
    await comment?.write((isPrivate) => commentText(reported, isPrivate || flags['include-sensitive']))
    const isShown = outputs.some(({ target, format }) => target === '-' && format === 'terminal')
    if (!isShown && !(flags.quiet && verdict.passed && verdict.isComplete))
      process.stderr.write(verdictLine(verdict, assessment, flags['include-sensitive']))
    if (flags.verbose) process.stderr.write(`holdfast: ${times.summary()}\n`)
    return exitCodeOf(verdict)
  } finally {
    progress.done()
    risky.close()
    calm()
  }
}

/** The checks of a saved assessment take longer to load than all else, so only who asks for the trend waits for them. */
async function earlierOnes(files: readonly string[]): Promise<{ name: string; assessment: Assessment }[]> {
  if (files.length === 0) return []
  const [{ savedAssessment }, { readSaved }] = await Promise.all([
    import('../report/saved.js'),
    import('../output/read.js'),
  ])
  return files.map((file) => ({ name: file, assessment: savedAssessment(readSaved(file), file) }))
}

/** Reads once, and only when asked: a tree without a vendor needs no precedent. */
function lazily<T>(read: () => T): () => T {
  let known: T | undefined
  return () => {
    known ??= read()
    return known
  }
}
