import { ConfigError } from '../model/errors.js'
import { type FormatId, formatOf } from '../report/index.js'

/** One report to be written: where to (`-` is standard output), and as what. */
export interface Output {
  readonly target: string
  readonly format: FormatId
}

/** The reports that `--output` and `--format` ask for; one for standard output where neither names a file. */
export function outputsOf(targets: readonly string[] = ['-'], format?: FormatId): Output[] {
  const twice = targets.find((target, i) => targets.indexOf(target) !== i)
  if (twice !== undefined) throw new ConfigError(`--output ${twice} is given twice.`, 'Write each report elsewhere.')
  return targets.map((target) => ({
    target,
    format: format ?? (target === '-' ? 'terminal' : (formatOf(target) ?? unknownEnding(target))),
  }))
}

function unknownEnding(target: string): never {
  throw new ConfigError(
    target === '' ? '--output names no file.' : `The ending of ${target} names no format.`,
    'End it in .md, .json, .sarif, .csv or another of docs/formats.md, or say the format with --format.',
  )
}
