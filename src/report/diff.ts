import type { Comparison } from '../model/comparison.js'
import { visibleJson } from '../util/safe-text.js'
import { diffBlocks } from './diff-blocks.js'
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
