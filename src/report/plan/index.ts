import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { visibleJson } from '../../util/safe-text.js'
import { encodeMarkdown } from '../encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from '../encode-terminal.js'
import { planBlocks } from './plan-blocks.js'

/** How a plan is to be shown. */
export interface PlanOptions extends TerminalOptions {
  readonly db: VendorDb
}

/** How a plan can be reported; the ids are those of the other commands with three formats. */
export const PLAN_FORMATS = {
  terminal: (plan: Plan, options: PlanOptions) => encodeTerminal(planBlocks(plan, options.db), options),
  markdown: (plan: Plan, options: PlanOptions) => encodeMarkdown(planBlocks(plan, options.db)),
  json: (plan: Plan, _: PlanOptions) => `${visibleJson(JSON.stringify(plan, undefined, 2))}\n`,
} as const
