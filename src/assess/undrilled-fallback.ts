import type { DeclaredFallback } from '../model/declared.js'
import type { Judgement } from '../model/finding.js'
import { daysBetween } from '../util/days.js'
import { fingerprint } from './fingerprint.js'
import type { Ground } from './ground.js'
import { named } from './named.js'
import type { Rule } from './rule.js'
import { declaredUnder } from './seen.js'

/**
 * Days after which a drill no longer proves anything. Regulation (EU) 2022/2554 (DORA), article 11(6)(a), asks banks to test
 * continuity plans at least yearly; for others it is an assumption.
 */
const LONGEST_DAYS = 365

/** HF116: a declared fallback was never drilled, or not within a year. */
export const undrilledFallback: Rule = {
  id: 'HF116',
  title: 'A declared fallback was never drilled, or not lately',
  assess(ground) {
    return (ground.config.fallbacks ?? []).flatMap((fallback) => {
      const days = daysSince(fallback.lastDrill, ground.asOf)
      return days !== undefined && days <= LONGEST_DAYS ? [] : [judge(fallback, days, ground)]
    })
  },
}

/** Undefined where no drill was declared, or only one that is still to come. */
function daysSince(day: string | undefined, asOf: string): number | undefined {
  if (day === undefined) return undefined
  const days = daysBetween(day, asOf)
  return days >= 0 ? days : undefined
}

function judge(fallback: DeclaredFallback, days: number | undefined, { db }: Ground): Judgement {
  const replaced = named(fallback.for, db)
  const name = replaced === undefined ? fallback.for : db.nameOf(replaced.vendor)
  const to = nameOfFallback(fallback.to, db)
  const capability = db.capability(fallback.capability).title
  return {
    rule: 'HF116',
    severity: days === undefined ? 'medium' : 'low',
    vendors: replaced === undefined ? [] : [replaced.vendor],
    capability: fallback.capability,
    title:
      days === undefined
        ? `${to} is to replace ${name} for ${capability}, and no drill of it is declared`
        : `${to} is to replace ${name} for ${capability}, and was last drilled ${days} days ago`,
    facts: { for: fallback.for, to: fallback.to, lastDrill: fallback.lastDrill, days, longestDays: LONGEST_DAYS },
    fingerprint: fingerprint('HF116', fallback.for, fallback.capability, fallback.to),
    evidence: [declaredUnder('fallbacks', `${fallback.for} by ${fallback.to}`)],
  }
}

function nameOfFallback(to: string, db: Ground['db']): string {
  return db.service(to)?.service.name ?? db.nameOf(named(to, db)?.vendor ?? to)
}
