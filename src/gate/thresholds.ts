import type { Finding } from '../model/finding.js'
import { SEVERITIES } from '../model/finding.js'
import type { Policy, Threshold } from '../model/policy.js'

/** Which line decides about a finding: `gate.failOn`, or that of its rule or capability. */
export interface Limit {
  readonly threshold: Threshold
  /** Below `gate`; undefined for `failOn`. */
  readonly path?: readonly string[]
}

/** The limit for a finding: its rule's or its capability's, of both the stricter one; else the general one. */
export function limitFor({ rule, capability }: Finding, policy: Policy, failOn: Threshold): Limit {
  const ofRule = policy.failOnRules?.[rule]
  const ofCapability = capability === undefined ? undefined : policy.failOnCapabilities?.[capability]
  const limits: Limit[] = [
    ...(ofRule === undefined ? [] : [{ threshold: ofRule, path: ['failOnRules', rule] }]),
    ...(ofCapability === undefined ? [] : [{ threshold: ofCapability, path: ['failOnCapabilities', capability!] }]),
  ]
  return limits.sort((a, b) => reach(b.threshold) - reach(a.threshold))[0] ?? { threshold: failOn }
}

/** Whether a severity is at or above a threshold. */
export function reaches(severity: Finding['severity'], threshold: Threshold): boolean {
  return SEVERITIES.indexOf(severity) <= reach(threshold)
}

/** How far down a threshold goes: -1 where nothing fails. */
function reach(threshold: Threshold): number {
  return threshold === 'none' ? -1 : SEVERITIES.indexOf(threshold)
}
