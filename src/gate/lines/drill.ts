import type { BreachItem } from '../../model/verdict.js'
import { daysBetween } from '../../util/days.js'
import type { Line } from './line.js'

/** `drillAgeDays`: a fallback that nobody tried lately is a hope. */
export const drillAge: Line = {
  says: ({ drillAgeDays: line }) =>
    line === undefined ? undefined : { text: `drillAgeDays: ${line}`, path: ['drillAgeDays'] },
  judge({ assessment, policy, db }) {
    const limit = policy.drillAgeDays ?? Number.POSITIVE_INFINITY
    return (assessment.declared?.fallbacks ?? []).flatMap((one): BreachItem[] => {
      const age = one.lastDrill === undefined ? undefined : daysBetween(one.lastDrill, assessment.subject.asOf)
      if (age !== undefined && age <= limit) return []
      return [
        {
          key: `drillAgeDays\n${one.for}\n${one.capability}\n${one.to}`,
          text: `${db.nameOf(one.to)} for ${db.nameOf(one.for)} was ${age === undefined ? 'never drilled' : `drilled ${age} days ago`}`,
          findings: assessment.findings
            .filter(({ rule, facts }) => rule === 'HF116' && facts['to'] === one.to)
            .map(({ fingerprint }) => fingerprint),
          dependencies: [],
        },
      ]
    })
  },
}
