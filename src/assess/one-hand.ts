import type { Capability } from '../model/capability.js'
import type { Dependency } from '../model/dependency-map.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { provenDependencies } from './ground.js'
import { nameOfAll } from './named.js'
import type { Rule } from './rule.js'

/** What decides whether anybody finds the product: the name, where it points, and what answers there. */
const NAMES: readonly Capability[] = ['domain', 'dns', 'cdn']
/** Kinds of evidence that show a zone being served; an address alone may be that of a resolver which is merely asked. */
const HOSTED: ReadonlySet<string> = new Set(['resource', 'dns', 'client', 'provider', 'setting', 'file'])

/** HF111: whoever serves the names also holds the registration or stands in front of the servers. One finding per company. */
export const oneHand: Rule = {
  id: 'HF111',
  title: 'Domain, DNS and CDN are in one hand',
  assess(ground) {
    const needed = provenDependencies(ground).filter(
      (one) => NAMES.includes(one.capability) && one.usage === 'required' && isAlone(one) && isHosted(one),
    )
    return [...groupBy(needed, (one) => companyOf(one.vendor, ground.db))].flatMap(([company, group]) => {
      const held = NAMES.filter((capability) => group.some((one) => one.capability === capability))
      // Only DNS could bring users to another front; a registrar that is also the CDN leaves that way open.
      if (!held.includes('dns') || held.length < 2) return []
      const vendors = [...new Set(group.map((one) => one.vendor))].sort(byText)
      const titles = held.map((capability) => ground.db.capability(capability).title).join(', ')
      const name = nameOfAll(vendors, ground.db)
      return [
        {
          rule: 'HF111',
          severity: held.includes('domain') ? ('high' as const) : ('medium' as const),
          vendors,
          title: held.includes('domain')
            ? `${name} holds ${titles}: users cannot be pointed elsewhere without it`
            : `${name} holds ${titles}: only the registrar, which was not seen, could point users elsewhere`,
          facts: { company, held, isRegistrarSeen: held.includes('domain') },
          fingerprint: fingerprint('HF111', company),
          evidence: held.map((capability) => group.find((one) => one.capability === capability)!.evidence[0]),
        },
      ]
    })
  },
}

/** Two hosts of one zone are `copies` or `split`. */
function isAlone(one: Dependency): boolean {
  return one.wiring === 'sole' || one.wiring === 'switchable'
}

function isHosted(one: Dependency): boolean {
  return one.capability === 'cdn' || one.evidence.some(({ kind, use }) => HOSTED.has(kind) && use !== 'offered')
}
