import { assess } from '../../src/assess/assess.js'
import type { Facts } from '../../src/assess/ground.js'
import type { Dependency, DependencyMap } from '../../src/model/dependency-map.js'
import type { PlacedEvidence } from '../../src/model/evidence.js'
import type { Judgement } from '../../src/model/finding.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { evidence } from './facts.js'
import { factsFor } from './ground.js'
import { mapOf, type Wired } from './map-of.js'

/** A dependency with the evidence that a rule looks at, strongest first. */
export interface Seen extends Wired {
  readonly seen?: readonly Partial<PlacedEvidence>[]
}

/** What one rule says of dependencies with their evidence, and of whatever else is read or declared. */
export function judged(
  rule: string,
  seen: readonly Seen[],
  db: VendorDb,
  besides: Partial<Omit<Facts, 'map'>> = {},
): readonly Judgement[] {
  const plain = mapOf(seen, db)
  const map: DependencyMap = { ...plain, dependencies: plain.dependencies.map((one, i) => shown(one, seen[i]!.seen)) }
  const own = map.dependencies.flatMap((one) => one.evidence)
  const facts = factsFor(map, { ...besides, evidence: [...own, ...(besides.evidence ?? [])] })
  return assess(facts, db).judgements.filter((one) => one.rule === rule)
}

function shown(one: Dependency, parts: readonly Partial<PlacedEvidence>[] = []): Dependency {
  const [first, ...more] = parts.map((part) => ({ ...evidence(part), signal: `${part.kind}:${part.value}` }))
  return first === undefined ? one : { ...one, evidence: [first, ...more] }
}

/** A resource that infrastructure as code makes. */
export function resource(value: string, part: Partial<PlacedEvidence> = {}): PlacedEvidence {
  return evidence({ kind: 'resource', value, place: 'infrastructure', ...part })
}
