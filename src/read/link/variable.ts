import type { Evidence, Reference } from '../../model/evidence.js'
import { packageEvidence, type Resolver, unresolved } from './resolver.js'

const PLACEHOLDER = /\$\{([\w.-]{1,100})\}/g

/** Chains of parents are short; a longer one is a circle. */
const LONGEST_CHAIN = 20

/** Resolves packages whose name hangs on a property, by the properties of the file and of its parents. */
export const variable: Resolver = (references) => {
  const parents = new Map((references.get('parent') ?? []).map(({ location, value }) => [location.path, value]))
  const properties = new Map<string, Map<string, string>>()
  const all = references.get('variable') ?? []
  for (const { value, defines, location } of all) {
    if (defines === undefined) continue
    const own = properties.get(location.path) ?? new Map<string, string>()
    properties.set(location.path, own.set(value, defines))
  }
  const lookUp = (path: string, name: string): string | undefined => {
    let file: string | undefined = path
    for (let step = 0; file !== undefined && step < LONGEST_CHAIN; step++) {
      const value = properties.get(file)?.get(name)
      if (value !== undefined) return value
      file = parents.get(file)
    }
    return undefined
  }
  const evidence: Evidence[] = []
  const unknown = new Map<string, Reference>()
  for (const reference of all) {
    if (reference.defines !== undefined) continue
    const { path } = reference.location
    let value = reference.value
    for (let round = 0; round < 5 && value.includes('${') && value.length < 1000; round++)
      value = value.replace(PLACEHOLDER, (placeholder, name: string) => lookUp(path, name) ?? placeholder)
    if (!value.includes('${')) evidence.push(packageEvidence(reference, value))
    else if (!unknown.has(path)) unknown.set(path, reference)
  }
  return { evidence, problems: unresolved(unknown, (name) => `nothing here defines the property in ${name}`) }
}
