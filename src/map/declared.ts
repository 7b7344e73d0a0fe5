import type { Capability } from '../model/capability.js'
import type { Dependency, DependencyMap, ProductFunction, RecognisedEvidence, Usage } from '../model/dependency-map.js'
import type { Location } from '../model/evidence.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'

/** A service that the owners say the product depends on, and where they say it. */
export interface DeclaredUse {
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  readonly usage: Usage
  readonly location: Location
}

/**
 * The map with what its owners declare. What code shows already keeps its component, and its use becomes the declared one;
 * anything else becomes a dependency of the product as a whole, of its own purpose: a declaration proves no redundancy.
 */
export function withDeclared(
  map: DependencyMap,
  product: string,
  uses: readonly DeclaredUse[],
  db: VendorDb,
): DependencyMap {
  if (uses.length === 0) return map
  const dependencies = map.dependencies.map((one) => {
    const use = uses.find((use) => use.service === one.service && use.capability === one.capability)
    return use === undefined ? one : confirmed(one, use)
  })
  const added = new Map<string, Dependency>()
  for (const use of uses) {
    const isSeen = map.dependencies.some((one) => one.service === use.service && one.capability === use.capability)
    const dependency = dependencyOf(use, product, db)
    if (!isSeen && !added.has(dependency.id)) added.set(dependency.id, dependency)
  }
  const isDrawn = map.components.some(({ id }) => id === product)
  return {
    components:
      isDrawn || added.size === 0
        ? map.components
        : [{ id: product, path: '.', kind: 'unknown', name: product }, ...map.components],
    functions: [...map.functions, ...[...added.values()].map(functionOf)].sort((a, b) => byText(a.id, b.id)),
    dependencies: [...dependencies, ...added.values()].sort((a, b) => byText(a.id, b.id)),
  }
}

function confirmed(one: Dependency, use: DeclaredUse): Dependency {
  const { usageReason: _, ...rest } = one
  return {
    ...rest,
    usage: use.usage,
    ...(use.usage === 'optional' ? { usageReason: 'declared optional in holdfast.yaml' } : {}),
    confidence: 'high',
    evidence: [...one.evidence, evidenceOf(use)],
  }
}

function dependencyOf(use: DeclaredUse, product: string, db: VendorDb): Dependency {
  const facts = db.service(use.service)?.service
  const id = `${product}/${use.capability}/${use.service}`
  return {
    id,
    vendor: use.vendor,
    service: use.service,
    capability: use.capability,
    component: product,
    function: id,
    role: (facts?.capabilities[0] === use.capability ? facts.role : undefined) ?? db.capability(use.capability).role,
    usage: use.usage,
    ...(use.usage === 'optional' ? { usageReason: 'declared optional in holdfast.yaml' } : {}),
    wiring: 'sole',
    confidence: 'high',
    evidence: [evidenceOf(use)],
  }
}

function evidenceOf({ service, location }: DeclaredUse): RecognisedEvidence {
  return {
    reader: 'config/holdfast-yaml',
    kind: 'setting',
    value: `declaredVendors:${service}`,
    use: 'declared',
    location,
    excerpt: service,
    place: 'source',
    signal: `setting:declaredVendors:${service}`,
  }
}

function functionOf({ id, component, capability, service }: Dependency): ProductFunction {
  return {
    id,
    component,
    capability,
    purpose: service,
    essential: false,
    group: { kind: 'sole', members: [id], evidence: [] },
  }
}
