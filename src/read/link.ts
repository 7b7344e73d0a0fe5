import type { ReadResult, Reference } from '../model/evidence.js'
import { catalog } from './link/catalog.js'
import type { Resolver } from './link/resolver.js'
import { variable } from './link/variable.js'

/** One resolver per kind of reference that leads to facts; the other kinds tell how files belong together. */
const RESOLVERS: readonly Resolver[] = [catalog, variable]

/**
 * Resolves what one file says by another one: packages behind aliases of a version catalogue or behind properties of a
 * parent. Gives the results as they were, and after them what was found out, at the places that asked.
 */
export function link(results: readonly ReadResult[]): ReadResult[] {
  const references = new Map<Reference['kind'], Reference[]>()
  for (const reference of results.flatMap((result) => result.references)) {
    const sameKind = references.get(reference.kind)
    if (sameKind) sameKind.push(reference)
    else references.set(reference.kind, [reference])
  }
  const found = RESOLVERS.map((resolve) => resolve(references))
  const evidence = found.flatMap((resolved) => resolved.evidence)
  const problems = found.flatMap((resolved) => resolved.problems)
  if (evidence.length === 0 && problems.length === 0) return [...results]
  return [...results, { evidence, references: [], codeFacts: [], identities: [], marks: [], problems }]
}
