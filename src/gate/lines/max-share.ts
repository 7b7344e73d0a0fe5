import type { BreachItem } from '../../model/verdict.js'
import { groupBy } from '../../util/sort.js'
import { companyOf, type Line, proven } from './line.js'

/**
 * `maxShare`: how many of the essential capabilities that were seen one organisation may serve. What was not seen does not
 * dilute the share. Who serves a single capability is not concentrated: that is for `noSoleVendorFor`.
 */
export const maxShare: Line = {
  says: ({ maxShare: line }) =>
    line === undefined ? undefined : { text: `maxShare: ${line.percent} %`, path: ['maxShare', 'percent'] },
  judge({ assessment, policy, db }) {
    const limit = policy.maxShare?.percent ?? 100
    const seen = new Set(
      assessment.headline.essential.filter(({ state }) => state !== 'not-seen').map(({ capability }) => capability),
    )
    const needed = proven(assessment).filter((one) => one.usage === 'required' && seen.has(one.capability))
    return [...groupBy(needed, ({ vendor }) => companyOf(vendor, db))].flatMap(([company, group]): BreachItem[] => {
      const served = new Set(group.map(({ capability }) => capability))
      const percent = Math.floor((100 * served.size) / seen.size)
      if (served.size < 2 || (100 * served.size) / seen.size <= limit) return []
      return [
        {
          key: `maxShare\n${company}`,
          text: `${db.nameOf(company)} serves ${served.size} of ${seen.size} essential capabilities (${percent} %)`,
          findings: assessment.findings
            .filter(({ rule, facts }) => rule === 'HF105' && facts['company'] === company)
            .map(({ fingerprint }) => fingerprint),
          dependencies: group.map(({ id }) => id),
          amount: percent,
        },
      ]
    })
  },
}
