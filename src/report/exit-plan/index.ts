import type { ExitPlan } from '../../model/exit-plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { visibleJson } from '../../util/safe-text.js'
import { encodeMarkdown } from '../encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from '../encode-terminal.js'
import { documentPage } from '../html/document.js'
import { exitPlanBlocks } from './blocks.js'

/** How an exit plan is to be shown. */
export interface ExitPlanOptions extends TerminalOptions {
  readonly db: VendorDb
  readonly includeSensitive: boolean
}

/** How an exit plan can be reported; the ids are those of the other commands with few formats. */
export const EXIT_PLAN_FORMATS = {
  terminal: (plan: ExitPlan, options: ExitPlanOptions) =>
    encodeTerminal(exitPlanBlocks(plan, { db: options.db, isPrivate: true }), options),
  markdown: (plan: ExitPlan, options: ExitPlanOptions) =>
    encodeMarkdown(exitPlanBlocks(plan, { db: options.db, isPrivate: options.includeSensitive })),
  html: (plan: ExitPlan, { db, includeSensitive }: ExitPlanOptions) =>
    documentPage(exitPlanBlocks(plan, { db, isPrivate: includeSensitive }), plan),
  json: (plan: ExitPlan, _: ExitPlanOptions) => `${visibleJson(JSON.stringify(plan, undefined, 2))}\n`,
} as const
