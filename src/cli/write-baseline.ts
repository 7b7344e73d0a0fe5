import { join } from 'node:path'
import { BASELINE } from '../config/baseline-place.js'
import { baselineOf, type GatePolicy, gate } from '../gate/index.js'
import type { Assessment } from '../model/assessment.js'
import type { Baseline } from '../model/baseline.js'
import type { FileIo } from '../output/file.js'
import { makeFolderOf } from '../output/folder.js'
import { writeOutput } from '../output/write.js'
import { visibleJson } from '../util/safe-text.js'

/** Where `--write-baseline` writes. */
export function baselinePath(root: string, named: string | undefined): string {
  return named ?? join(root, BASELINE)
}

/** Writes down what is known today and gives it; the gate then compares with it. */
export async function writeBaseline(
  path: string,
  assessment: Assessment,
  policy: GatePolicy,
  io: FileIo & Parameters<typeof writeOutput>[2],
): Promise<Baseline> {
  const { baseline: _, ...withoutBaseline } = policy
  const baseline = baselineOf(assessment, gate(assessment, withoutBaseline).breaches)
  makeFolderOf(path, io.cwd)
  await writeOutput(path, `${visibleJson(JSON.stringify(baseline, undefined, 2))}\n`, io)
  return baseline
}
