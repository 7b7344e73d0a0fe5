import type { Comparison } from '../model/comparison.js'
import { visibleJson } from '../util/safe-text.js'
import { diffAnnotations } from './diff-annotations.js'
import { diffBlocks } from './diff-blocks.js'
import { comparisonForThePublic } from './diff-for-the-public.js'
import { encodeMarkdown } from './encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from './encode-terminal.js'

/** How a comparison can be reported. */
export const DIFF_FORMATS = {
  terminal: (comparison: Comparison, options: TerminalOptions) => encodeTerminal(diffBlocks(comparison), options),
  markdown: (comparison: Comparison) => encodeMarkdown(diffBlocks(comparison)),
  json: (comparison: Comparison) => `${visibleJson(JSON.stringify(comparison, undefined, 2))}\n`,
} as const

/** The id of such a format. */
export type DiffFormatId = keyof typeof DIFF_FORMATS

/** Ids in the order of the help. */
export const DIFF_FORMAT_IDS = Object.keys(DIFF_FORMATS) as DiffFormatId[]

/** Formats of a comparison that anybody may read; they hold findings back that would help an attacker. */
export const PUBLIC_DIFF_FORMATS = {
  'github-summary': (comparison: Comparison) => encodeMarkdown(diffBlocks(comparison)),
  'github-annotations': diffAnnotations,
} as const

/** The id of such a format. */
export type PublicDiffFormatId = keyof typeof PUBLIC_DIFF_FORMATS

/** Renders a comparison in any of its formats. */
export function renderDiff(
  comparison: Comparison,
  format: DiffFormatId | PublicDiffFormatId,
  options: TerminalOptions & { readonly includeSensitive: boolean },
): string {
  if (format !== 'github-summary' && format !== 'github-annotations') return DIFF_FORMATS[format](comparison, options)
  return PUBLIC_DIFF_FORMATS[format](options.includeSensitive ? comparison : comparisonForThePublic(comparison))
}
