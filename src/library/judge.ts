import { gate } from '../gate/index.js'
import type { Assessment } from '../model/assessment.js'
import type { Threshold } from '../model/policy.js'
import type { Verdict } from '../model/verdict.js'
import { vendorDb } from './data.js'

/** What is demanded beside the policy that the product declares. */
export interface JudgeOptions {
  /** Fails from this severity on; default what the product's policy says, else critical. */
  readonly failOn?: Threshold
  /** Accepts an assessment in which no vendor is recognised. */
  readonly allowEmpty?: boolean
}

/** Judges an assessment by the policy that its product declared, without a baseline. */
export function judge(assessment: Assessment, { failOn, allowEmpty = false }: JudgeOptions = {}): Verdict {
  const policy = assessment.declared?.gate
  return gate(assessment, {
    failOn: failOn ?? policy?.failOn ?? 'critical',
    isEmptyAllowed: allowEmpty,
    isStrict: policy?.incomplete === 'strict',
    ...(policy === undefined ? {} : { lines: { policy, at: () => 'holdfast.yaml', db: vendorDb() } }),
  })
}
