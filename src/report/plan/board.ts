import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { frontierBlocks } from './frontier.js'
import { orderOfWork, where } from './order-of-work.js'
import { planSummary } from './plan-blocks.js'

/** The plan as a part of the board report: the order of work, what no change avoids, and how far so many changes go. */
export function boardPlan(plan: Plan | undefined, db: VendorDb): Block[] {
  if (plan === undefined || plan.avoidable.length + plan.notAvoidable.length === 0) return []
  const unavoidable = plan.notAvoidable.map(
    (one): Inline => [
      { strong: where(one, db) },
      one.mitigations.length === 0 ? `: ${one.why}.` : `: ${one.mitigations.join('; ')}.`,
    ],
  )
  return [
    { kind: 'heading', level: 2, text: ['What to change, in which order'] },
    ...planSummary(plan).map((block): Block => (block.kind === 'lead' ? { ...block, kind: 'paragraph' } : block)),
    ...orderOfWork(plan, db, 3),
    ...(unavoidable.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, text: ['No real alternative, and what softens the loss'] },
          { kind: 'list' as const, items: unavoidable },
        ]),
    ...frontierBlocks(plan, 3),
    {
      kind: 'paragraph',
      text: ['Every fallback with what it takes: holdfast plan. How to leave one vendor: holdfast plan --vendor ID.'],
    },
  ]
}
