import type { Evidence, Problem, Reference } from '../../model/evidence.js'

/** What one kind of reference resolves to. */
export interface Resolved {
  readonly evidence: readonly Evidence[]
  readonly problems: readonly Problem[]
}

/** Resolves one kind of reference; gets all references by kind, since some need another kind to be understood. */
export type Resolver = (references: ReadonlyMap<Reference['kind'], readonly Reference[]>) => Resolved

/** The package that a reference turned out to mean, at the place of the reference. */
export function packageEvidence({ reader, location, scope, value: excerpt }: Reference, value: string): Evidence {
  return {
    reader,
    kind: 'package',
    value,
    use: 'declared',
    location,
    excerpt: excerpt.slice(0, 120),
    ...(scope && { scope }),
  }
}

/** Says once per file which name nobody defines. */
export function unresolved(names: ReadonlyMap<string, Reference>, reason: (name: string) => string): Problem[] {
  return [...names.values()].map(({ value, location: { path, line } }) => ({
    path,
    line,
    reason: reason(value),
    severity: 'partial',
  }))
}
