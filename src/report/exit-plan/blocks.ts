import type { ExitPhase } from '../../model/exit-phases.js'
import type { ExitPlan } from '../../model/exit-plan.js'
import type { Block } from '../blocks.js'
import { objectiveBlocks } from './objectives.js'
import { credentialBlocks, placeBlocks, recoveryBlocks } from './places.js'
import { stepBlocks } from './steps.js'
import type { ExitPlanText } from './text.js'

const PHASES: Readonly<Record<ExitPhase, string>> = {
  beforehand: 'Now, while all is well',
  'first-hour': 'First hour',
  'first-day': 'First day',
  'first-week': 'First week',
  afterwards: 'Afterwards',
}

/** The runbook: what the day of the loss finds on the table. */
export function exitPlanBlocks(plan: ExitPlan, text: ExitPlanText): Block[] {
  return [
    { kind: 'heading', level: 1, text: [`Exit plan: ${plan.subject.name} without ${plan.vendor.name}`] },
    ...objectiveBlocks(plan, text.db),
    ...plan.phases.flatMap(({ phase, steps }, at): Block[] => [
      { kind: 'heading', level: 2, text: [PHASES[phase]] },
      ...steps.flatMap((step, n) => stepBlocks(step, `${at}.${n + 1}`, text)),
    ]),
    ...credentialBlocks(plan),
    ...placeBlocks(plan),
    ...recoveryBlocks(plan, text.db),
  ]
}
