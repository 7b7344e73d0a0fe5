import { companyOf } from '../util/organisations.js'
import { groupBy } from '../util/sort.js'
import { groupsOfVendors, isWorthSaying, judgeShared } from './group-rule.js'
import type { Rule } from './rule.js'

/** HF102: vendors that stand in for each other have one owner, who can drop the product at all of them at once. */
export const sharedOwner: Rule = {
  id: 'HF102',
  title: 'Providers of one function share an owner',
  assess: (ground) =>
    groupsOfVendors(ground).flatMap((group) =>
      [...groupBy(group.members, (member) => companyOf(member.vendor, ground.db))]
        .filter(([, members]) => new Set(members.map((member) => member.vendor)).size > 1)
        .map(([organisation, members]) => ({ organisation, members }))
        .filter((shared) => isWorthSaying(group, shared))
        .map((shared) =>
          judgeShared(
            'HF102',
            group,
            shared,
            (owner, capability) => `${capability} of ${group.function.component} is shared among vendors of ${owner}`,
            ground,
          ),
        ),
    ),
}
