import type { Capability, Role } from '../model/capability.js'
import type { Component, Confidence } from '../model/dependency-map.js'
import type { Match } from '../model/match.js'
import type { VendorDb } from '../model/vendor-db.js'
import { groupBy } from '../util/sort.js'
import type { Components } from './components.js'
import { confidenceOf } from './confidence.js'
import { plainestFirst } from './plainest-first.js'
import { baseRole, roleOf } from './role.js'
import { type Strength, strengthOf } from './strength.js'

/** All matches of one service for one capability in one component, weighed. */
export interface ServiceUse {
  readonly component: Component
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  readonly role: Role
  readonly matches: readonly Match[]
  readonly strengths: ReadonlyMap<Match, Strength>
  readonly confidence: Confidence
}

/** The services that matches prove, per component and capability, each with its matches from the strongest on. */
export function proveUses(matches: readonly Match[], components: Components, db: VendorDb): ServiceUse[] {
  const keyed = matches.map((match) => ({
    match,
    component: components.ofFile(match.evidence.location.path, match.evidence.place),
  }))
  const uses: ServiceUse[] = []
  for (const rows of groupBy(
    keyed,
    ({ match, component }) => `${component.id}\n${match.service}\n${match.capability}`,
  ).values()) {
    const { match, component } = rows[0]!
    const base = baseRole(match, db)
    const strengths = new Map(rows.map((row) => [row.match, strengthOf(row.match, base)] as const))
    const proving = rows.map((row) => row.match).filter((one) => strengths.get(one)! > 0)
    if (proving.length === 0) continue
    proving.sort((a, b) => strengths.get(b)! - strengths.get(a)! || plainestFirst(a, b))
    uses.push({
      component,
      vendor: match.vendor,
      service: match.service,
      capability: match.capability,
      role: roleOf(base, component, match.capability, proving),
      matches: proving,
      strengths,
      confidence: confidenceOf(proving, strengths),
    })
  }
  return uses
}
