import type { Capability } from '../model/capability.js'
import type { Dependency } from '../model/dependency-map.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import { isKeptBeside, isMirrored } from './kept-copies.js'
import type { Rule } from './rule.js'

/** What it takes to change and ship the product. */
const CHAIN: ReadonlySet<Capability> = new Set(['source-hosting', 'ci', 'registry'])

/**
 * HF110: source, CI, packages and images with one company, and nothing copied elsewhere. Code that is pushed to a mirror and
 * packages that are kept beside it count as copied; a second registry shows as wiring `copies`. Code and pipeline in one place are what
 * nearly everybody has, and every clone is a copy of the code: a note. What the servers or the users fetch is in nobody's clone.
 */
export const supplyChain: Rule = {
  id: 'HF110',
  title: 'Source, CI, packages or images with one vendor and no mirror',
  assess(ground) {
    const isKept = isKeptBeside(ground)
    const hasMirror = isMirrored(ground)
    const chain = provenDependencies(ground).filter(
      (one) =>
        CHAIN.has(one.capability) &&
        one.usage === 'required' &&
        one.wiring === 'sole' &&
        !(one.capability === 'source-hosting' && hasMirror) &&
        !(one.capability === 'registry' && isKept(one)),
    )
    return [...groupBy(chain, (one) => companyOf(one.vendor, ground.db))].flatMap(([company, group]) => {
      const capabilities = [...new Set(group.map((one) => one.capability))].sort(byText)
      if (capabilities.length < 2) return []
      const vendors = [...new Set(group.map((one) => one.vendor))].sort(byText)
      return [
        {
          rule: 'HF110',
          severity: group.some(isOwnArtefact) ? ('medium' as const) : ('low' as const),
          vendors,
          title: `${ground.db.nameOf(company)} holds ${capabilities.map((one) => held(one, company, group, ground)).join(', ')}, and no mirror was seen`,
          facts: {
            company,
            capabilities,
            vendors,
            isSourceMirrored: hasMirror,
            holdsArtefacts: group.some(isOwnArtefact),
          },
          fingerprint: fingerprint('HF110', company),
          evidence: group.map((one) => one.evidence[0]).slice(0, 12),
        },
      ]
    })
  },
}

/** «source hosting (GitHub)»: with the vendor where people know it by another name than its owner's. */
function held(capability: Capability, company: string, group: readonly Dependency[], { db }: Ground): string {
  const vendors = group.filter((one) => one.capability === capability && one.vendor !== company)
  const names = [...new Set(vendors.map(({ vendor }) => db.nameOf(vendor)))].sort(byText)
  return `${db.capability(capability).title.toLowerCase()}${names.length === 0 ? '' : ` (${names.join(', ')})`}`
}

/** A registry that holds what the product itself publishes or runs, rather than packages of others. */
function isOwnArtefact({ capability, role, evidence }: Dependency): boolean {
  return (
    capability === 'registry' &&
    (role === 'distribution' || evidence.some(({ kind, place }) => kind === 'image' && place === 'infrastructure'))
  )
}
