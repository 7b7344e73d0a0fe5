import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { visibleJson } from '../../util/safe-text.js'
import { encodeMarkdown } from '../encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from '../encode-terminal.js'
import { documentPage } from '../html/document.js'
import { frontierChart } from './frontier.js'
import { planBlocks, planDetail } from './plan-blocks.js'
import type { PlanGround } from './worth.js'

/** How a plan is to be shown. */
export interface PlanOptions extends TerminalOptions {
  readonly db: VendorDb
  /** What the assessment adds, where it is at hand. */
  readonly ground?: PlanGround
}

/** How a plan can be reported; the ids are those of the other commands with few formats. */
export const PLAN_FORMATS = {
  terminal: (plan: Plan, options: PlanOptions) =>
    encodeTerminal([...planBlocks(plan, options.db, options.ground), ...planDetail(plan, options.db)], options),
  markdown: (plan: Plan, { db, ground }: PlanOptions) => {
    const chart = frontierChart(plan)
    return `${encodeMarkdown(planBlocks(plan, db, ground))}${chart === undefined ? '' : `\n${chart}\n`}\n${encodeMarkdown(planDetail(plan, db))}`
  },
  html: (plan: Plan, { db, ground }: PlanOptions) =>
    documentPage([...planBlocks(plan, db, ground), ...planDetail(plan, db)], plan),
  json: (plan: Plan, _: PlanOptions) => `${visibleJson(JSON.stringify(plan, undefined, 2))}\n`,
} as const
