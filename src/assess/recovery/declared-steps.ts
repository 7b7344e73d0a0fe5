import type { Capability } from '../../model/capability.js'
import type { Config } from '../../model/config.js'
import type { RecoveryStep } from '../../model/recovery.js'
import { likelyOf } from './pert.js'

/** Whom and what a declaration may speak of. */
export interface Subject {
  /** Ids by which the vendor may be declared: vendor, service, owners. */
  readonly ids: readonly string[]
  readonly capability: Capability
}

/** Steps with those that the owners know better: the same name replaces, another name adds work of the team. */
export function withDeclaredSteps(steps: readonly RecoveryStep[], subject: Subject, config: Config): RecoveryStep[] {
  const declared = (config.recoverySteps ?? []).filter(
    (one) =>
      (one.vendor === undefined || subject.ids.includes(one.vendor)) &&
      (one.capability === undefined || one.capability === subject.capability),
  )
  const known = [...steps]
  for (const { step, hours, reason } of declared) {
    const [low, high] = [Math.min(...hours), Math.max(...hours)]
    const better = { low, likely: likelyOf(low, high), high, source: { declared: reason } }
    const index = known.findIndex(({ name }) => name.toLowerCase() === step.toLowerCase())
    if (index < 0) known.push({ name: step, lane: 'work', ...better })
    else known[index] = { ...known[index]!, ...better }
  }
  return known
}

/**
 * The one step of a fallback that was drilled within a year, with the time it took; undefined where none was. A year: DORA,
 * article 24(6), has systems that support critical functions tested at least yearly.
 */
export function drilledFallback(subject: Subject, config: Config, asOf: string): RecoveryStep | undefined {
  const drilled = (config.fallbacks ?? []).filter(
    (one) =>
      subject.ids.includes(one.for) &&
      one.capability === subject.capability &&
      one.recoveryHours !== undefined &&
      one.lastDrill !== undefined &&
      isWithinYear(one.lastDrill, asOf),
  )
  const best = drilled.sort((a, b) => a.recoveryHours! - b.recoveryHours!)[0]
  if (best === undefined) return undefined
  const hours = best.recoveryHours!
  return {
    name: `Switch to ${best.to}`,
    lane: 'work',
    low: hours,
    likely: hours,
    high: hours,
    source: { declared: `drilled ${best.lastDrill}` },
  }
}

/** Days as text compare by the calendar. */
function isWithinYear(drill: string, asOf: string): boolean {
  const yearBefore = `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0')}${asOf.slice(4)}`
  return drill >= yearBefore && drill <= asOf
}
