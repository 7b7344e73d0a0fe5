import type {
  Dependency,
  GroupProof,
  ProductFunction,
  RecognisedEvidence,
  WiringGroup,
} from '../model/dependency-map.js'
import { byText, groupBy } from '../util/sort.js'
import { functionKey, idOf } from './dependency.js'
import type { ServiceUse } from './service-use.js'
import type { Grouping } from './wiring-group.js'

/** The functions that dependencies serve, each with its group and what proves that it is one. */
export function functionsOf(
  dependencies: readonly Dependency[],
  grouped: ReadonlyMap<ServiceUse, Grouping>,
): ProductFunction[] {
  const groups = aboutGroups(grouped)
  return [...groupBy(dependencies, (dependency) => dependency.function)]
    .map(([id, members]) => {
      const { component, capability, wiring } = members[0]!
      const { proof, ...about } = groups.get(id) ?? { proof: [] }
      const seen = proof.length > 0 ? proof : members.map((member) => proofOf(member.evidence[0]))
      return {
        id,
        component,
        capability,
        purpose: id.slice(component.length + capability.length + 2),
        essential: false,
        group: {
          kind: wiring,
          members: members.map((member) => member.id),
          evidence: wiring === 'sole' ? [] : seen,
          ...about,
        },
      }
    })
    .sort((a, b) => byText(a.id, b.id))
}

/** What a group is besides its members: what proves it, and for a failover its order. */
type AboutGroup = Pick<WiringGroup, 'direction' | 'automatic' | 'order'> & { readonly proof: readonly GroupProof[] }

/** What is known of each group, by the id of its function: the lines of code that choose, where code does. */
function aboutGroups(grouped: ReadonlyMap<ServiceUse, Grouping>): Map<string, AboutGroup> {
  const about = new Map<string, AboutGroup>()
  for (const [use, { proof, direction, automatic, order, ...grouping }] of grouped) {
    about.set(functionKey(use, grouping), {
      proof: proof.map(({ reader, location, place, subject }) => ({ reader, location, place, excerpt: subject })),
      ...(direction === undefined ? {} : { direction }),
      ...(automatic === undefined ? {} : { automatic }),
      ...(order === undefined ? {} : { order: [...new Set(order.map(idOf))] }),
    })
  }
  return about
}

function proofOf({ reader, location, place, excerpt }: RecognisedEvidence): GroupProof {
  return { reader, location, place, excerpt }
}
