import type { Dependency } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { companyOf, organisationsBehind } from '../util/organisations.js'
import { groupsOfVendors, isWorthSaying, judgeShared, type Shared } from './group-rule.js'
import type { Rule } from './rule.js'

/** HF103: vendors that stand in for each other hang on one hard upstream, or one of them on the other. */
export const sharedUpstream: Rule = {
  id: 'HF103',
  title: 'Providers of one function share an upstream',
  assess: (ground) =>
    groupsOfVendors(ground).flatMap((group) =>
      sharedBy(group.members, ground.db)
        .filter((shared) => isWorthSaying(group, shared))
        .map((shared) =>
          judgeShared(
            'HF103',
            group,
            shared,
            (upstream, capability) =>
              `${capability} of ${group.function.component} is shared among vendors that stand on ${upstream}`,
            ground,
          ),
        ),
    ),
}

/** Companies behind several vendors of the group of which at least one is not theirs: that one stands on them. */
function sharedBy(members: readonly Dependency[], db: VendorDb): readonly Shared[] {
  const standing = new Map<string, Dependency[]>()
  for (const member of members) {
    const companies = organisationsBehind(member.vendor, db, member.service).map((one) => companyOf(one, db))
    for (const company of new Set(companies)) {
      const known = standing.get(company)
      if (known) known.push(member)
      else standing.set(company, [member])
    }
  }
  return [...standing]
    .filter(
      ([company, on]) =>
        new Set(on.map((member) => member.vendor)).size > 1 &&
        on.some((member) => companyOf(member.vendor, db) !== company),
    )
    .map(([organisation, on]) => ({ organisation, members: on }))
}
