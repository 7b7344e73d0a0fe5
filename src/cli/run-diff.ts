import { diff } from '../flows/diff.js'
import { VENDOR_DB } from '../flows/paths.js'
import { openReadRisky } from '../flows/read-risky.js'
import { exitCodeOf } from '../gate/index.js'
import type { Threshold } from '../model/policy.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { commentOfChange } from '../report/comment.js'
import { type DiffFormatId, type PublicDiffFormatId, renderDiff } from '../report/diff.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { checkIds } from './check-ids.js'
import { colourLevel } from './colour.js'
import { commentFor } from './comment.js'
import { dayOf } from './day.js'
import { productOf, sideOf } from './diff-side.js'
import { narrowOutputs } from './narrow-outputs.js'

/** The flags of `holdfast diff` as parsed. */
export interface DiffFlags {
  readonly base: string
  readonly head: string
  readonly repo: string
  readonly 'base-code'?: string | undefined
  readonly policy?: string | undefined
  readonly 'fail-on'?: Threshold | undefined
  readonly 'fail-on-changes': 'code' | 'all'
  readonly 'as-of'?: string | undefined
  readonly 'allow-empty': boolean
  readonly format?: DiffFormatId | PublicDiffFormatId | undefined
  readonly output?: readonly string[] | undefined
  readonly 'include-sensitive': boolean
  readonly comment: boolean
  readonly 'comment-on'?: string | undefined
  readonly color?: boolean | undefined
}

const PUBLIC_ENDINGS = { '.summary.md': 'github-summary', '.annotations': 'github-annotations' } as const

/** Compares two states of a product, reports, and gives the exit code of the gate over the difference. */
export async function runDiff(flags: DiffFlags, version: string): Promise<number> {
  const outputs = narrowOutputs<PublicDiffFormatId>(flags.output, flags.format, PUBLIC_ENDINGS)
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: [flags.repo] }
  for (const { target } of outputs) checkOutput(target, io)
  const comment = await commentFor(flags, version)
  const asOf = dayOf(flags['as-of'])
  const { db } = await withOwnVendorsOf(loadVendorDb(VENDOR_DB), flags.repo, undefined)
  const product = productOf(flags.base, flags.head)
  const risky = openReadRisky()
  try {
    const shared = {
      db,
      version,
      risky,
      precedents: () => loadVendorFacts(VENDOR_DB),
      ...(product === undefined ? {} : { product }),
    }
    const base = await sideOf(flags.base, flags.repo, flags, shared)
    const head = await sideOf(flags.head, flags.repo, flags, shared)
    if (head.settings.pinned) checkIds(head.settings.pinned, db)
    const code = flags['base-code']
    const comparison = await diff({
      base: base.side,
      head: head.side,
      baseCode: code === undefined ? undefined : (await sideOf(code, flags.repo, flags, shared)).side,
      asOf,
      policy: head.settings.gatePolicy(db),
      isPinned: flags.policy !== undefined,
      failOnChanges: flags['fail-on-changes'],
    })
    for (const { target, format } of outputs) {
      const isTerminal = target === '-' && process.stdout.isTTY === true
      const text = renderDiff(comparison, format, {
        width: (isTerminal && process.stdout.columns) || 80,
        colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
        includeSensitive: flags['include-sensitive'],
      })
      await writeOutput(target, text, io)
    }
    await comment?.write((isForAll) => commentOfChange(comparison, isForAll || flags['include-sensitive']))
    return exitCodeOf(comparison.verdict)
  } finally {
    risky.close()
  }
}
