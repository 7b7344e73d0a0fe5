import { ConfigError } from '../model/errors.js'
import { DIFF_FORMAT_IDS, type DiffFormatId } from '../report/diff.js'

const ENDINGS: Readonly<Record<string, DiffFormatId>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.txt': 'terminal',
}

/** What commands that write a page besides add to `narrowOutputs`. */
export const PAGE_ENDINGS = { '.html': 'html', '.htm': 'html' } as const

/** One output: where to, and as what. */
interface NarrowOutput<Id> {
  readonly target: string
  readonly format: Id
}

/**
 * Outputs of commands that know few formats: text, Markdown and JSON, and what `more` names by the endings of its files, which are
 * looked at first.
 */
export function narrowOutputs(targets?: readonly string[], format?: DiffFormatId): NarrowOutput<DiffFormatId>[]
export function narrowOutputs<More extends string>(
  targets: readonly string[] | undefined,
  format: DiffFormatId | More | undefined,
  more: Readonly<Record<string, More>>,
): NarrowOutput<DiffFormatId | More>[]
export function narrowOutputs(
  targets: readonly string[] = ['-'],
  format?: string,
  more: Readonly<Record<string, string>> = {},
): NarrowOutput<string>[] {
  const endings = [...Object.entries(more), ...Object.entries(ENDINGS)]
  return targets.map((target) => {
    const ending = endings.find(([one]) => target.toLowerCase().endsWith(one))
    const chosen = format ?? (target === '-' ? 'terminal' : ending?.[1])
    if (chosen === undefined)
      throw new ConfigError(
        `The ending of ${target} names no format.`,
        `Say it with --format: ${[...DIFF_FORMAT_IDS, ...Object.values(more)].join(', ')}.`,
      )
    return { target, format: chosen }
  })
}
