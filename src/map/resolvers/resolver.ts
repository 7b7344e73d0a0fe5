import type { ModuleFacts, ModuleSettings } from '../../model/reach.js'

/** Where one import leads: modules by index, `nowhere` where it should have been one, undefined for what is of others. */
export type Led = readonly number[] | 'nowhere' | undefined

/** Where the imports of one module lead. */
export type Resolver = (module: ModuleFacts) => (specifier: string) => Led

/** Makes the resolver of one language over all modules of the product; nothing is looked up on a disk. */
export type CreateResolver = (modules: readonly ModuleFacts[], settings: readonly ModuleSettings[]) => Resolver

/** Adds to the list of a key. */
export function push<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const list = map.get(key)
  if (list) list.push(index)
  else map.set(key, [index])
}
