import type { ModuleFacts, ModuleLanguage } from '../../model/reach.js'
import { push } from './resolver.js'

/** One name that more files declare tells none of them. Assumption; parts of one class lie in a few files. */
const MOST_DECLARED = 10

/** The modules of a language that declare a full name. */
export function named(modules: readonly ModuleFacts[], language: ModuleLanguage) {
  const byName = new Map<string, number[]>()
  modules.forEach((module, index) => {
    if (module.language === language) for (const name of module.declares ?? []) push(byName, name, index)
  })
  return (name: string): readonly number[] | undefined => {
    const found = byName.get(name)
    return found !== undefined && found.length <= MOST_DECLARED ? found : undefined
  }
}
