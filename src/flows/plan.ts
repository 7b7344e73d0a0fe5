import { gatesOf } from '../assess/fault-tree.js'
import type { Plan } from '../model/plan.js'
import { type PlanRequest, planOf } from '../recommend/plan/plan.js'

/** Ids of the formats for a board, of which the plan is a part. */
export const WITH_PLAN: ReadonlySet<string> = new Set(['markdown', 'html'])

/** From an assessment to the plan: what to change, asked of the same fault tree that found what stops. */
export function plan(request: Omit<PlanRequest, 'gates'>): Plan {
  const gates = gatesOf(request.assessment, request.db).map(({ function: one, needs, members }) => ({
    function: one.id,
    capability: one.capability,
    needs,
    members: members.map(({ dependency, behind }) => ({ vendor: dependency.vendor, behind })),
  }))
  return planOf({ ...request, gates })
}
