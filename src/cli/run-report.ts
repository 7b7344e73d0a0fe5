import { VENDOR_DB } from '../flows/paths.js'
import { plan, WITH_PLAN } from '../flows/plan.js'
import { runbooks, WITH_RUNBOOKS } from '../flows/runbooks.js'
import { exitCodeOf, gate } from '../gate/index.js'
import type { Assessment } from '../model/assessment.js'
import type { Severity } from '../model/finding.js'
import type { Simulation } from '../model/simulation.js'
import { readSaved } from '../output/read.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { FORMATS, type FormatId } from '../report/index.js'
import { savedAssessment } from '../report/saved.js'
import { withStandIns } from '../report/stand-ins.js'
import { withDeclaredOrganisations } from '../vendor-db/declared-organisations.js'
import { loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { colourLevel } from './colour.js'
import { outputsOf } from './outputs.js'

/** The flags of `holdfast report` as parsed. */
export interface ReportFlags {
  readonly file: string
  readonly format?: FormatId | undefined
  readonly output?: readonly string[] | undefined
  readonly 'fail-on'?: Severity | 'none' | undefined
  /** File with a saved simulation. */
  readonly simulation?: string | undefined
  readonly 'allow-empty': boolean
  readonly 'include-sensitive': boolean
  readonly color?: boolean | undefined
  readonly verbose: boolean
}

/** Formats that look up the name of everybody. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['terminal', 'markdown', 'html', 'github-summary'])

/**
 * Renders a saved assessment again and gives the exit code of its gate: the policy of the audit, without its baseline, which is not in
 * an assessment.
 */
export async function runReport(flags: ReportFlags): Promise<number> {
  const outputs = outputsOf(flags.output, flags.format)
  const io = { stdout: process.stdout, cwd: process.cwd() }
  for (const { target } of outputs) checkOutput(target, io)
  const assessment = savedAssessment(readSaved(flags.file), flags.file)
  const simulation = await simulationOf(flags.simulation, assessment)
  const db = withDeclaredOrganisations(loadVendorDb(VENDOR_DB), assessment.declared ?? {})
  const policy = assessment.declared?.gate
  const verdict = gate(assessment, {
    failOn: flags['fail-on'] ?? policy?.failOn ?? 'critical',
    isEmptyAllowed: flags['allow-empty'],
    isStrict: policy?.incomplete === 'strict',
    ...(policy === undefined ? {} : { lines: { policy, at: () => 'holdfast.yaml', db } }),
  })
  for (const { target, format } of outputs) {
    const render = await FORMATS[format]()
    const isTerminal = target === '-' && process.stdout.isTTY === true
    const named = FOR_PEOPLE.has(format) ? withStandIns(db, assessment) : db
    const text = render(assessment, {
      db: named,
      ...(format === 'json' ? {} : { facts: loadVendorFacts(VENDOR_DB) }),
      verdict,
      ...(WITH_PLAN.has(format) ? { plan: plan({ assessment, db: named, version: assessment.tool.version }) } : {}),
      ...(simulation === undefined ? {} : { simulation }),
      ...(WITH_RUNBOOKS.has(format) ? { runbooks: runbooks(assessment, named, assessment.tool.version) } : {}),
      width: (isTerminal && process.stdout.columns) || 80,
      colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
      isVerbose: flags.verbose,
      includeSensitive: flags['include-sensitive'],
    })
    await writeOutput(target, text, io)
  }
  return exitCodeOf(verdict)
}

/** Its checks take a while to load, so only who names one waits for them. */
async function simulationOf(file: string | undefined, assessment: Assessment): Promise<Simulation | undefined> {
  if (file === undefined) return undefined
  const { savedSimulation } = await import('../report/simulation/saved.js')
  return savedSimulation(readSaved(file), file, assessment)
}
