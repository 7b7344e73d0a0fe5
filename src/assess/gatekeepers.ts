import type { Capability } from '../model/capability.js'
import type { Component, Dependency } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { extensionsOf } from '../util/extension-stores.js'
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
      return {
        rule: 'HF112',
        severity: isWebThere ? ('medium' as const) : ('high' as const),
        vendors: [first.vendor],
        capability: first.capability,
        component: first.component,
        title: titleOf(group, ground.db),
        facts: { isWebThere, components: [...new Set(group.map((one) => one.component))] },
        fingerprint: fingerprint('HF112', first.vendor, first.capability),
        evidence: group.flatMap((one) => one.evidence).slice(0, 12),
      }
    })
  },
}

/** Of a store that carries extensions alone the users of the extension are spoken of, not those of a device. */
function titleOf(group: readonly Dependency[], db: VendorDb): string {
  const { vendor, capability } = group[0]!
  const name = db.nameOf(vendor)
  const services = [...new Set(group.map(({ service }) => service))]
  const kind = extensionsOf(services)
  if (capability === 'push') return `Users on ${name} devices are notified through ${name} only`
  if (kind === undefined) return `Users on ${name} devices install and update through ${name} only`
  const stores = services.map((service) => db.service(service)?.service.name ?? service).join(' and ')
  return `Who has the ${kind} extension from ${stores} installs and updates it there only`
}
