import { byText } from '../util/sort.js'
import { codeEvidence, factsOfKind, vendorsBehind } from './control-facts.js'
import { fingerprint } from './fingerprint.js'
import type { Rule } from './rule.js'

/** HF114: rows that users deleted are only marked, and no job that ends them was seen. One finding for the product. */
export const softDelete: Rule = {
  id: 'HF114',
  title: 'Withdrawal would expose data: soft-deleted rows are kept',
  assess(ground) {
    const facts = factsOfKind(ground, 'purge')
    const kept = facts.filter(({ subject }) => subject === 'kept')
    if (kept.length === 0 || facts.some(({ subject }) => subject === 'purged')) return []
    // Parler, January 2021: posts that were only flagged could be named one after the other, as reported.
    const sequential = facts.filter(({ subject }) => subject === 'sequential')
    return [
      {
        rule: 'HF114',
        severity: 'medium' as const,
        vendors: vendorsBehind(new Set(), ['database'], ground),
        title: `Rows that users deleted are only marked as deleted, and no job that purges them was seen${sequential.length > 0 ? '; their ids count up' : ''}`,
        facts: {
          idioms: [...new Set(kept.map(({ detail }) => detail))].sort(byText),
          places: kept.length,
          sequentialIds: sequential.length > 0,
        },
        fingerprint: fingerprint('HF114'),
        evidence: [...kept.slice(0, 12), ...sequential.slice(0, 1)].map(codeEvidence),
      },
    ]
  },
}
