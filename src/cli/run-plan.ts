import { plan } from '../flows/plan.js'
import { ConfigError } from '../model/errors.js'
import type { Trigger } from '../model/precedent.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { exitPlanOf } from '../recommend/exit-plan/exit-plan.js'
import type { DiffFormatId } from '../report/diff.js'
import { EXIT_PLAN_FORMATS, type ExitPlanOptions } from '../report/exit-plan/index.js'
import { PLAN_FORMATS, type PlanOptions } from '../report/plan/index.js'
import { groundOf } from '../report/plan/worth.js'
import { colourLevel } from './colour.js'
import { narrowOutputs, PAGE_ENDINGS } from './narrow-outputs.js'
import { type ProductFlags, productOf } from './product.js'

/** The flags of `holdfast plan` as parsed. */
export interface PlanFlags extends ProductFlags {
  readonly budget?: string | undefined
  readonly trigger?: Trigger | undefined
  readonly vendor?: string | undefined
  readonly 'include-sensitive': boolean
  readonly format?: DiffFormatId | 'html' | undefined
  readonly output?: readonly string[] | undefined
  readonly color?: boolean | undefined
}

/** Plans, reports, and gives 0, or 3 where the assessment is incomplete or empty. */
export async function runPlan(flags: PlanFlags, version: string): Promise<number> {
  const outputs = narrowOutputs<'html'>(flags.output, flags.format, PAGE_ENDINGS)
  const budget = flags.budget === undefined ? undefined : hoursOf(flags.budget)
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: flags.path === undefined ? [] : [flags.path] }
  for (const { target } of outputs) checkOutput(target, io)
  const { assessment, db } = await productOf(flags, version)
  const vendor = flags.vendor === undefined ? undefined : db.vendor(flags.vendor)
  if (flags.vendor !== undefined && !assessment.dependencies.some((one) => one.vendor === vendor?.id))
    throw new ConfigError(`This product does not use ${flags.vendor}.`, 'holdfast audit lists the companies.')
  const asText =
    vendor === undefined
      ? textOf(plan({ assessment, db, version, budgetHours: budget, trigger: flags.trigger }), PLAN_FORMATS)
      : textOf(exitPlanOf(assessment, vendor, db, version), EXIT_PLAN_FORMATS)
  for (const { target, format } of outputs) {
    const isTerminal = target === '-' && process.stdout.isTTY === true
    const text = asText(format, {
      db,
      ground: groundOf(assessment, db),
      includeSensitive: flags['include-sensitive'],
      width: (isTerminal && process.stdout.columns) || 80,
      colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
    })
    await writeOutput(target, text, io)
  }
  return assessment.coverage.complete && assessment.dependencies.length > 0 ? 0 : 3
}

/** The plan in a format that is chosen later. */
function textOf<P>(
  plan: P,
  formats: Readonly<Record<DiffFormatId | 'html', (plan: P, options: ExitPlanOptions & PlanOptions) => string>>,
) {
  return (format: DiffFormatId | 'html', options: ExitPlanOptions & PlanOptions) => formats[format](plan, options)
}

/** Hours of work in a working day. Assumption: eight. */
const WORKING_DAY = 8

function hoursOf(budget: string): number {
  const [, number, unit] = /^(\d{1,5})([dh])$/.exec(budget) ?? []
  if (number === undefined) throw new ConfigError(`${budget} is no budget.`, 'Say it as 30d (working days) or 240h.')
  return Number(number) * (unit === 'd' ? WORKING_DAY : 1)
}
