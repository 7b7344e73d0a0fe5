import type { Dependency, ProductFunction } from '../model/dependency-map.js'
import { type Judgement, SEVERITIES, type Severity } from '../model/finding.js'
import { businessNeedOf } from './business-need.js'
import { estimateOf } from './estimate.js'
import { fingerprint } from './fingerprint.js'
import { factsOf, type Ground, provenDependencies } from './ground.js'
import { severityOf } from './severity.js'

/** What the members of a group have in common that they should not. */
export interface Shared {
  readonly organisation: string
  readonly members: readonly Dependency[]
}

/** Groups of more than one vendor with the members that were proved; a group of one vendor shares nothing. */
export function groupsOfVendors(
  ground: Ground,
): readonly { readonly function: ProductFunction; readonly members: readonly Dependency[] }[] {
  const proven = provenDependencies(ground)
  return ground.map.functions
    .filter((one) => one.group.kind !== 'sole')
    .map((one) => ({ function: one, members: proven.filter((member) => member.function === one.id) }))
    .filter(({ members }) => new Set(members.map((member) => member.vendor)).size > 1)
}

/** Whether it is worth saying: in a choice that somebody must make anyway, only what leaves no other choice. */
export function isWorthSaying(
  group: { readonly function: ProductFunction; readonly members: readonly Dependency[] },
  { members }: Shared,
) {
  return group.function.group.kind !== 'switchable' || group.members.length === members.length
}

/**
 * A finding on a group that one organisation can take. Where it takes every member the group protects nobody against it, and
 * the finding is as grave as a sole vendor; where somebody else remains in the group it is worth a note.
 */
export function judgeShared(
  rule: string,
  group: { readonly function: ProductFunction; readonly members: readonly Dependency[] },
  { organisation, members }: Shared,
  title: (organisation: string, capability: string) => string,
  ground: Ground,
): Judgement {
  const { db } = ground
  const { capability, component, purpose, id } = group.function
  const takesAll = group.members.every((member) => members.includes(member))
  return {
    rule,
    severity: takesAll ? gravest(members.map((member) => aloneSeverity(member, ground))) : 'low',
    vendors: [...new Set(members.map((member) => member.vendor))],
    capability,
    component,
    title: title(db.nameOf(organisation), db.capability(capability).title),
    facts: { organisation, function: id, purpose, wiring: group.function.group.kind, takesAll },
    fingerprint: fingerprint(rule, component, capability, purpose, organisation),
    evidence: members.map((member) => member.evidence[0]),
  }
}

/** What losing the member would be worth if nobody took over. */
function aloneSeverity(member: Dependency, ground: Ground): Severity {
  const { service } = factsOf(member, ground.db)
  return severityOf({
    effect: ground.db.capability(member.capability).effect,
    role: member.role,
    usage: member.usage,
    wiring: 'sole',
    confidence: member.confidence,
    substitutability: service.substitutability,
    isGapPositive: estimateOf([member], ground).isGapPositive,
    need: businessNeedOf(member.capability, ground.config),
  })
}

function gravest(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((one) => severities.includes(one)) ?? 'low'
}
