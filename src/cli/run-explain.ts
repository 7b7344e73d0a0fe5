import { writeOutput } from '../output/write.js'
import { EXPLAIN_FORMATS, explainBlocks } from '../report/explain.js'
import { colourLevel } from './colour.js'
import { namedFindings } from './explain-ids.js'
import { productOf } from './product.js'

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
