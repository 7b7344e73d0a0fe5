import { plan, WITH_PLAN } from '../flows/plan.js'
import { runbooks, WITH_RUNBOOKS } from '../flows/runbooks.js'
import { trendOf } from '../flows/trend.js'
import type { Assessment } from '../model/assessment.js'
import type { VendorDb, VendorFactsDb } from '../model/vendor-db.js'
import type { Verdict } from '../model/verdict.js'
import { type OutputIo, writeOutput } from '../output/write.js'
import { FORMATS } from '../report/index.js'
import { colourLevel } from './colour.js'
import type { Output } from './outputs.js'

/** What reports of an audit are made of. */
export interface Reported {
  readonly assessment: Assessment
  readonly verdict: Verdict
  readonly db: VendorDb
  readonly precedents: () => VendorFactsDb
  readonly version: string
  /** Earlier assessments, for the trend. */
  readonly earlier: readonly { readonly name: string; readonly assessment: Assessment }[]
}

/** Flags that reports look at. */
export interface ReportingFlags {
  readonly color?: boolean | undefined
  readonly verbose: boolean
  readonly 'include-sensitive': boolean
}

/** Renders and writes every report that is wanted. */
export async function writeReports(
  outputs: readonly Output[],
  reported: Reported,
  flags: ReportingFlags,
  io: OutputIo,
): Promise<void> {
  const { assessment, verdict, db, precedents, version, earlier } = reported
  for (const { target, format } of outputs) {
    const render = await FORMATS[format]()
    const isTerminal = target === '-' && process.stdout.isTTY === true
    const text = render(assessment, {
      db,
      ...(format === 'json' ? {} : { facts: precedents() }),
      verdict,
      ...(WITH_PLAN.has(format) ? { plan: plan({ assessment, db, version }) } : {}),
      ...(WITH_RUNBOOKS.has(format) ? { runbooks: runbooks(assessment, db, version) } : {}),
      ...(earlier.length === 0 ? {} : { trend: trendOf([...earlier, { name: target, assessment }]) }),
      width: (isTerminal && process.stdout.columns) || 80,
      colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
      isVerbose: flags.verbose,
      includeSensitive: flags['include-sensitive'],
    })
    await writeOutput(target, text, io)
  }
}

/** The same assessment in few words, as a comment on a pull request. */
export async function commentText({ assessment, verdict, db }: Reported, includeSensitive: boolean): Promise<string> {
  const { commentOf } = await import('../report/comment.js')
  return commentOf(assessment, { db, verdict, width: 80, colour: 0, isVerbose: false, includeSensitive })
}
