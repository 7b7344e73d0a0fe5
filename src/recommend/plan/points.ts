import type { Finding } from '../../model/finding.js'
import type { PlanPoint } from '../../model/plan.js'

/** Which single point a finding is about. */
export function pointOf({ fingerprint, component = '.', capability, vendors }: Finding): PlanPoint {
  return { finding: fingerprint, component, capability: capability!, vendor: vendors[0]! }
}
