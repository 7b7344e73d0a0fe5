import { VENDOR_DB } from '../flows/paths.js'
import { plan } from '../flows/plan.js'
import { plannedFallbacks } from '../flows/planned-fallbacks.js'
import { simulate } from '../flows/simulate.js'
import type { Assessment } from '../model/assessment.js'
import { ConfigError } from '../model/errors.js'
import type { Trigger } from '../model/precedent.js'
import { SECTORS } from '../model/sectors.js'
import { checkOutput, writeOutput } from '../output/write.js'
import type { DiffFormatId } from '../report/diff.js'
import { SIMULATION_FORMATS } from '../report/simulation/index.js'
import { loadVendorFacts } from '../vendor-db/index.js'
import { colourLevel } from './colour.js'
import { narrowOutputs, PAGE_ENDINGS } from './narrow-outputs.js'
import { productOf } from './product.js'
import { fallbacksOf, lostOf, scenarioOf } from './simulate-ids.js'

/** The flags of `holdfast simulate` as parsed. */
export interface SimulateFlags {
  readonly path?: string | undefined
  readonly from?: string | undefined
  readonly lose?: readonly string[] | undefined
  readonly scenario?: string | undefined
  readonly scenarios: boolean
  readonly trigger?: Trigger | undefined
  readonly sector?: (typeof SECTORS)[number] | undefined
  readonly fallback?: readonly string[] | undefined
  readonly 'with-plan': boolean
  readonly runs?: number | undefined
  readonly seed?: number | undefined
  readonly 'as-of'?: string | undefined
  readonly 'include-sensitive': boolean
  readonly format?: DiffFormatId | 'html' | undefined
  readonly output?: readonly string[] | undefined
  readonly color?: boolean | undefined
}

/** Simulates, reports, and gives 0, or 3 where the assessment is incomplete or empty. */
export async function runSimulate(flags: SimulateFlags, version: string): Promise<number> {
  const facts = loadVendorFacts(VENDOR_DB)
  if (flags.scenarios) return list(facts.scenarios ?? [])
  if (flags.lose === undefined && flags.scenario === undefined && flags.trigger === undefined)
    throw new ConfigError(
      'Nothing to simulate.',
      'Give --lose, --scenario or --trigger; --scenarios lists the scenarios.',
    )
  const outputs = narrowOutputs<'html'>(flags.output, flags.format, PAGE_ENDINGS)
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: flags.path === undefined ? [] : [flags.path] }
  for (const { target } of outputs) checkOutput(target, io)
  const scenario = flags.scenario === undefined ? undefined : scenarioOf(flags.scenario, facts.scenarios ?? [])
  const { assessment, db } = await productOf(flags, version)
  const declared = SECTORS.find((one) => one === assessment.declared?.sector)
  const planned = flags['with-plan']
    ? plannedFallbacks(assessment, plan({ assessment, db, version, trigger: flags.trigger }))
    : []
  if (flags['with-plan'] && planned.length === 0)
    process.stderr.write('holdfast: the plan names no fallback here, so there is nothing to compare with.\n')
  const simulation = simulate({
    assessment,
    db,
    version,
    precedents: facts.precedents,
    lose: flags.lose === undefined ? undefined : lostOf(flags.lose, db),
    scenario,
    trigger: flags.trigger,
    sector: flags.sector ?? declared,
    fallbacks: [...new Set([...fallbacksOf(flags.fallback ?? [], assessment), ...planned])].sort(),
    runs: flags.runs,
    seed: flags.seed,
  })
  for (const { target, format } of outputs) {
    const isTerminal = target === '-' && process.stdout.isTTY === true
    const text = SIMULATION_FORMATS[format](simulation, {
      db,
      includeSensitive: flags['include-sensitive'],
      width: (isTerminal && process.stdout.columns) || 80,
      colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
    })
    await writeOutput(target, text, io)
  }
  return codeOf(assessment)
}

function list(scenarios: readonly { readonly id: string; readonly title: string }[]): number {
  const width = Math.max(0, ...scenarios.map(({ id }) => id.length))
  for (const { id, title } of scenarios) process.stdout.write(`${id.padEnd(width)}  ${title}\n`)
  return 0
}

function codeOf({ coverage, dependencies }: Assessment): number {
  if (coverage.complete && dependencies.length > 0) return 0
  process.stderr.write(
    dependencies.length === 0
      ? 'holdfast: no vendor was recognised, so there is nothing to lose.\n'
      : 'holdfast: the assessment is incomplete; what was not read is not simulated.\n',
  )
  return 3
}
