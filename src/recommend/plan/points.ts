import type { Finding } from '../../model/finding.js'
import type { Fallback, PlanPoint } from '../../model/plan.js'

/** One point with the fallback that a choice takes for it. */
export interface Assigned {
  readonly finding: Finding
  readonly fallback: Fallback
}

/** Which single point a finding is about. */
export function pointOf({ fingerprint, component = '.', capability, vendors }: Finding): PlanPoint {
  return { finding: fingerprint, component, capability: capability!, vendor: vendors[0]! }
}
