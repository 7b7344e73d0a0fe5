import type { Assessment } from '../../model/assessment.js'
import type { Plan } from '../../model/plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { graveOf } from '../decisions/rest.js'
import { count } from '../words.js'
import { frontierBlocks } from './frontier.js'
import { orderOfWork, where } from './order-of-work.js'
import { planSummary } from './plan-blocks.js'
import { groundOf } from './worth.js'

/** The plan as a part of the board report: the order of work, what no change avoids, and how far so many changes go. */
export function boardPlan(plan: Plan | undefined, assessment: Assessment, db: VendorDb): Block[] {
  if (plan === undefined || plan.avoidable.length + plan.notAvoidable.length === 0) return []
  const ground = groundOf(assessment, db)
  const unavoidable = plan.notAvoidable.map((one): Inline => {
    const ways = softens(one, assessment)
    return [{ strong: where(one, db) }, ways.length === 0 ? `: ${one.why}.` : `: ${ways.join('; ')}.`]
  })
  return [
    { kind: 'heading', level: 2, text: ['The plan: what to change, in which order'] },
    ...planSummary(plan, db, ground).map(
      (block): Block => (block.kind === 'lead' ? { ...block, kind: 'paragraph' } : block),
    ),
    ...besideDecisions(plan, assessment),
    ...orderOfWork(plan, db, 3, ground),
    ...(unavoidable.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, text: ['No real alternative, and what softens the loss'] },
          { kind: 'list' as const, items: unavoidable },
        ]),
    ...(repeatsTheOrder(plan) ? [] : frontierBlocks(plan, 3)),
    {
      kind: 'paragraph',
      text: ['Every fallback with what it takes: holdfast plan. How to leave one vendor: holdfast plan --vendor ID.'],
    },
  ]
}

/** Whether the best choice of one, two, three … changes is but the order of work again: then a second table says nothing. */
function repeatsTheOrder({ steps, frontier }: Plan): boolean {
  let hours = 0
  let removed = 0
  const sums = steps.map((step) => {
    hours += step.setUpHours + step.workHours
    removed += step.removes.length
    return `${Math.round(hours)} ${removed}`
  })
  return (
    frontier.length === sums.length &&
    frontier.every((one, at) => sums[at] === `${Math.round(one.hours)} ${one.removed}`)
  )
}

/** What softens the loss: as the plan has it, else the first step of the company's card, which the decision names too. */
function softens(
  { vendor, capability, mitigations }: Plan['notAvoidable'][number],
  { companies }: Assessment,
): string[] {
  if (mitigations.length > 0) return [...mitigations]
  return companies.flatMap(({ vendors, firstStep }) =>
    vendors.includes(vendor) && firstStep?.capability === capability && firstStep.kind !== 'none'
      ? [firstStep.title]
      : [],
  )
}

/** How the hours of the plan stand to the decisions: a reader must not add them up. */
function besideDecisions({ steps }: Plan, assessment: Assessment): Block[] {
  if (steps.length === 0) return []
  const grave = new Set(graveOf(assessment).map(({ fingerprint }) => fingerprint))
  const asked = steps.filter(({ removes }) => removes.some(({ finding }) => grave.has(finding))).length
  const rest = steps.length - asked
  const text =
    asked === 0
      ? 'The board need not decide over this plan: none of its single points is critical or high. It is for whoever leads engineering.'
      : `Of ${count(steps.length, 'step')}, ${asked} ${asked === 1 ? 'is' : 'are'} about what is critical or high, as the decisions are. The hours of a decision are part of this plan, or stand in place of a step where the decision names another way out: they are not to be added.${rest === 0 ? '' : ` The other ${rest} ${rest === 1 ? 'is' : 'are'} for whoever leads engineering.`}`
  return [{ kind: 'paragraph', text: [text] }]
}
