import { ConfigError } from '../model/errors.js'
import { DIFF_FORMAT_IDS, type DiffFormatId } from '../report/diff.js'

const ENDINGS: Readonly<Record<string, DiffFormatId>> = {
  md: 'markdown',
  markdown: 'markdown',
  json: 'json',
  txt: 'terminal',
}

/** Outputs of commands that know three formats only: comparison and trend. */
export function narrowOutputs(
  targets: readonly string[] = ['-'],
  format?: DiffFormatId,
): { readonly target: string; readonly format: DiffFormatId }[] {
  return targets.map((target) => {
    const ending = target.slice(target.lastIndexOf('.') + 1).toLowerCase()
    const chosen = format ?? (target === '-' ? 'terminal' : ENDINGS[ending])
    if (chosen === undefined)
      throw new ConfigError(
        `The ending of ${target} names no format.`,
        `Say it with --format: ${DIFF_FORMAT_IDS.join(', ')}.`,
      )
    return { target, format: chosen }
  })
}
