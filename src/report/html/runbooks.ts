import type { ExitPlan } from '../../model/exit-plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { exitPlanBlocks } from '../exit-plan/blocks.js'
import { type Section, sectionOf } from './encode-html.js'
import { el } from './markup.js'

/** Exit plans of the vendors that matter most, each folded until somebody opens it. */
export function runbooksSection(runbooks: readonly ExitPlan[], db: VendorDb): Section | undefined {
  if (runbooks.length === 0) return undefined
  return {
    id: 'runbooks',
    title: 'Runbooks',
    body: [
      el(
        'p',
        {},
        'How to leave one vendor, for the worst companies; holdfast plan --vendor ID writes one of any other.',
      ),
      ...runbooks.map((plan) => {
        const { title, body } = sectionOf('runbook', exitPlanBlocks(plan, { db, isPrivate: true }))!
        return el('details', {}, el('summary', {}, title), body)
      }),
    ],
  }
}
