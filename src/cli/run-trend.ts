import { basename } from 'node:path'
import { savedFiles } from '../collect/saved-files.js'
import { trendOf } from '../flows/trend.js'
import { readSaved } from '../output/read.js'
import { checkOutput, writeOutput } from '../output/write.js'
import type { DiffFormatId } from '../report/diff.js'
import { savedAssessment } from '../report/saved.js'
import { TREND_FORMATS } from '../report/trend.js'
import { colourLevel } from './colour.js'
import { narrowOutputs } from './narrow-outputs.js'

/** The flags of `holdfast trend` as parsed. */
export interface TrendFlags {
  readonly folder: string
  readonly format?: DiffFormatId | undefined
  readonly output?: readonly string[] | undefined
  readonly color?: boolean | undefined
}

/** Lays saved assessments side by side; 3 where the folder holds none. */
export async function runTrend(flags: TrendFlags): Promise<0 | 3> {
  const outputs = narrowOutputs(flags.output, flags.format)
  const io = { stdout: process.stdout, cwd: process.cwd(), roots: [flags.folder] }
  for (const { target } of outputs) checkOutput(target, io)
  const files = savedFiles(flags.folder)
  // One at a time: only the numbers are kept.
  const points = trendOf(read(files))
  for (const { target, format } of outputs) {
    const isTerminal = target === '-' && process.stdout.isTTY === true
    const text = TREND_FORMATS[format](points, {
      width: (isTerminal && process.stdout.columns) || 80,
      colour: target === '-' ? colourLevel({ flag: flags.color, env: process.env, isTerminal }) : 0,
    })
    await writeOutput(target, text, io)
  }
  if (points.length === 0) process.stderr.write(`holdfast: nothing to compare: ${flags.folder} holds no .json file\n`)
  return points.length === 0 ? 3 : 0
}

/** One at a time: only their numbers are kept. */
function* read(files: readonly string[]) {
  for (const file of files) yield { name: basename(file), assessment: savedAssessment(readSaved(file), file) }
}
