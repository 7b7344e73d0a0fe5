import type { LossEffect, Role } from '../model/capability.js'
import type { Confidence, Usage, Wiring } from '../model/dependency-map.js'
import type { Severity } from '../model/finding.js'
import type { BusinessNeed } from './business-need.js'

/** What the decision table of `docs/severity.md` asks about one lost function. */
export interface Circumstances {
  readonly effect: LossEffect
  readonly role: Role
  readonly usage: Usage
  readonly wiring: Wiring
  readonly confidence: Confidence
  readonly substitutability: 'standard-protocol' | 'adapter' | 'reimplement' | 'gatekeeper'
  /** Recovery takes longer than the promised notice. */
  readonly isGapPositive: boolean
  /** How the business needs it, as far as the owners declared it. */
  readonly need?: BusinessNeed | undefined
}

/** Row by effect: what a required, sole, well-proved dependency on it is worth. */
const BY_EFFECT: Readonly<Record<LossEffect, Severity>> = {
  stops: 'critical',
  'blocks-users': 'critical',
  'blocks-reach': 'high',
  degrades: 'medium',
  'slows-team': 'medium',
}

const ONE_LOWER: Readonly<Record<Severity, Severity>> = { critical: 'high', high: 'medium', medium: 'low', low: 'low' }
const TAKES_OVER = new Set<Wiring>(['split', 'failover', 'copies'])

/**
 * The decision table, with no hidden weights: start from the effect of the loss as the business sees it, then one step down for
 * each of: the proof is only fair (medium), configuration chooses among several (`switchable`); two steps for each of: another
 * provider takes over, the product does not require it.
 * Weak proof is always `low`. `critical` stays only where notice is too short for the recovery and a way out exists; gatekeepers
 * and build tools end at `high`.
 */
export function severityOf(at: Circumstances): Severity {
  if (at.confidence === 'low') return 'low'
  let severity = startOf(at)
  if (TAKES_OVER.has(at.wiring)) severity = ONE_LOWER[ONE_LOWER[severity]]
  if (at.wiring === 'switchable') severity = ONE_LOWER[severity]
  if (at.usage === 'optional') severity = ONE_LOWER[ONE_LOWER[severity]]
  if (at.confidence === 'medium') severity = ONE_LOWER[severity]
  const isFixable = at.substitutability !== 'gatekeeper' && at.isGapPositive
  return severity === 'critical' && !isFixable ? 'high' : severity
}

/** What owners declare wins over what the kind of capability lets expect, within one table. */
function startOf({ effect, role, need }: Circumstances): Severity {
  if (role === 'build' || role === 'business') return need === 'essential' ? 'high' : 'medium'
  const start = BY_EFFECT[effect]
  if (need === 'essential') return 'critical'
  if (need === 'important' && start === 'medium') return 'high'
  return need === 'other' ? ONE_LOWER[start] : start
}
