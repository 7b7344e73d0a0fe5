import type { ExitPhase, ExitPlan } from '../../model/exit-plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block } from '../blocks.js'
import { objectiveBlocks } from './objectives.js'
import { credentialBlocks, placeBlocks, recoveryBlocks } from './places.js'
import { stepBlocks } from './steps.js'

/** What an exit plan may say and where. */
export interface ExitPlanText {
  readonly db: VendorDb
  /** False where anybody may read: what would help an attacker is counted only. */
  readonly isPrivate: boolean
}

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
