import type { Dependency, DependencyMap } from '../model/dependency-map.js'

/** Names that a deployment sets, and the file that sets them. Their values are nobody's business here. */
export interface SetKeys {
  readonly file: string
  readonly names: ReadonlySet<string>
}

/**
 * The map as a deployment switches it on: where only a key decides whether a service is used, it is required when one of its
 * keys is set and optional when none is. What depends on no key stays as code shows it.
 */
export function withSetKeys(map: DependencyMap, keys: readonly SetKeys[]): DependencyMap {
  if (keys.length === 0) return map
  return { ...map, dependencies: map.dependencies.map((one) => decided(one, keys)) }
}

/** Reasons of usage.ts that a key decides. */
const BY_KEY = /^(?:only a key for it was seen|offered by an example|only offered or linked|needs a key)/

function decided(one: Dependency, keys: readonly SetKeys[]): Dependency {
  const names = one.evidence.filter(({ kind }) => kind === 'env').map(({ value }) => value)
  if (one.usage !== 'optional' || names.length === 0 || !BY_KEY.test(one.usageReason ?? '')) return one
  const file = keys.find((file) => names.some((name) => file.names.has(name)))?.file
  if (file === undefined)
    return { ...one, usageReason: `no key of it is set in ${keys.map((key) => key.file).join(', ')}` }
  return { ...one, usage: 'required', usageReason: `set in ${file}` }
}
