import type { BreachItem } from '../../model/verdict.js'
import { areSuppressed, type Line } from './line.js'

/** `noSoleVendorFor`: functions that no single organisation may stop. */
export const noSoleVendorFor: Line = {
  says({ noSoleVendorFor: line }) {
    if (line === undefined) return undefined
    return { text: `noSoleVendorFor: ${line === 'essential' ? line : line.join(', ')}`, path: ['noSoleVendorFor'] }
  },
  judge({ assessment, policy, db }) {
    const wanted = policy.noSoleVendorFor
    const functions = assessment.functions.filter((one) =>
      wanted === 'essential' ? one.essential : (wanted ?? []).includes(one.capability),
    )
    return functions.flatMap((one): BreachItem[] => {
      const stoppers = assessment.cutSets
        .filter((cut) => cut.function === one.id && cut.organisations.length === 1)
        .map((cut) => cut.organisations[0]!)
      const findings = assessment.findings.filter(
        ({ rule, component, capability }) =>
          rule === 'HF101' && component === one.component && capability === one.capability,
      )
      if (stoppers.length === 0 || areSuppressed(findings)) return []
      return [
        {
          key: `noSoleVendorFor\n${one.component}\n${one.capability}\n${stoppers.join(' ')}`,
          text: `${db.capability(one.capability).title} of ${one.component} falls with ${stoppers.map((id) => db.nameOf(id)).join(' or ')}`,
          findings: findings.map(({ fingerprint }) => fingerprint),
          dependencies: [...one.group.members],
        },
      ]
    })
  },
}
