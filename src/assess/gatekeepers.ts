import type { Capability } from '../model/capability.js'
import type { Component } from '../model/dependency-map.js'
import { groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { provenDependencies } from './ground.js'
import type { Rule } from './rule.js'

/** The ways to a phone's user. */
const REACH: ReadonlySet<Capability> = new Set(['app-store', 'push'])

/** HF112: users of a platform can be reached through one store or push gateway only. */
export const gatekeepers: Rule = {
  id: 'HF112',
  title: 'Users can be reached through one store or push gateway only',
  assess(ground) {
    const isWebThere = ground.map.components.some(({ kind }: Component) => kind === 'web-app')
    const gates = provenDependencies(ground).filter(
      (one) =>
        REACH.has(one.capability) &&
        one.usage === 'required' &&
        ground.db.service(one.service)?.service.substitutability === 'gatekeeper',
    )
    return [...groupBy(gates, (one) => `${one.vendor}\n${one.capability}`).values()].map((group) => {
      const first = group[0]!
      const vendor = ground.db.nameOf(first.vendor)
      const title =
        first.capability === 'push'
          ? `Users on ${vendor} devices are notified through ${vendor} only`
          : `Users on ${vendor} devices install and update through ${vendor} only`
      return {
        rule: 'HF112',
        severity: isWebThere ? ('medium' as const) : ('high' as const),
        vendors: [first.vendor],
        capability: first.capability,
        component: first.component,
        title,
        facts: { isWebThere, components: [...new Set(group.map((one) => one.component))] },
        fingerprint: fingerprint('HF112', first.vendor, first.capability),
        evidence: group.flatMap((one) => one.evidence).slice(0, 12),
      }
    })
  },
}
