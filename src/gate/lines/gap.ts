import type { BreachItem } from '../../model/verdict.js'
import { areSuppressed, type Line } from './line.js'

/** `longestGapHours`: how long the product may likely stand still when one company leaves. */
export const longestGap: Line = {
  says: ({ longestGapHours: line }) =>
    line === undefined ? undefined : { text: `longestGapHours: ${line}`, path: ['longestGapHours'] },
  judge({ assessment, policy }) {
    const limit = policy.longestGapHours ?? Number.POSITIVE_INFINITY
    return assessment.companies.flatMap((one): BreachItem[] => {
      const hours = one.gap?.likely ?? 0
      const ofIt = assessment.findings.filter(({ fingerprint }) => one.findings.includes(fingerprint))
      if (hours <= limit || areSuppressed(ofIt)) return []
      const functions = new Set(one.loses.required.map((lost) => lost.function))
      return [
        {
          key: `longestGapHours\n${one.company}`,
          text: `${one.name}: ${Math.round(hours)} hours likely`,
          findings: [...one.findings],
          dependencies: assessment.dependencies
            .filter(({ vendor, function: served }) => one.vendors.includes(vendor) && functions.has(served))
            .map(({ id }) => id),
          amount: Math.round(hours),
        },
      ]
    })
  },
}
