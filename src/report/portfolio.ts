import type { Portfolio } from '../model/portfolio.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visibleJson } from '../util/safe-text.js'
import type { DiffFormatId } from './diff.js'
import { encodeMarkdown } from './encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from './encode-terminal.js'
import { portfolioBlocks } from './portfolio-blocks.js'

/** A portfolio in the formats of a comparison. */
export const PORTFOLIO_FORMATS: Readonly<
  Record<DiffFormatId, (portfolio: Portfolio, options: TerminalOptions & { readonly db: VendorDb }) => string>
> = {
  terminal: (portfolio, options) => encodeTerminal(portfolioBlocks(portfolio, options.db), options),
  markdown: (portfolio, { db }) => encodeMarkdown(portfolioBlocks(portfolio, db)),
  json: (portfolio) => `${visibleJson(JSON.stringify(portfolio, undefined, 2))}\n`,
}
