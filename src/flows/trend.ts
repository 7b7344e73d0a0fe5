import type { Assessment } from '../model/assessment.js'
import { SEVERITIES } from '../model/finding.js'
import type { TrendPoint } from '../model/trend.js'
import { byText } from '../util/sort.js'

/** Assessments over time, the oldest first; of one day in the order of their names. */
export function trendOf(saved: Iterable<{ readonly name: string; readonly assessment: Assessment }>): TrendPoint[] {
  return Array.from(saved, ({ name, assessment }) => pointOf(name, assessment)).sort(
    (a, b) => byText(a.asOf, b.asOf) || byText(a.name, b.name),
  )
}

function pointOf(name: string, { subject, tool, headline, findings, coverage, dependencies }: Assessment): TrendPoint {
  const states = headline.essential.map(({ state }) => state)
  const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  return {
    name,
    product: subject.name,
    asOf: subject.asOf,
    ...(subject.revision === undefined ? {} : { revision: subject.revision }),
    vendorDb: tool.vendorDb.date,
    essential: { survive: count('survives'), fall: count('falls'), notSeen: count('not-seen') },
    soleStoppers: headline.soleStoppers.length,
    vendors: new Set(dependencies.map(({ vendor }) => vendor)).size,
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [
        severity,
        findings.filter((one) => one.severity === severity && one.suppressed === undefined).length,
      ]),
    ) as TrendPoint['findings'],
    accepted: findings.filter(({ suppressed }) => suppressed !== undefined).length,
    isComplete: coverage.complete,
  }
}
