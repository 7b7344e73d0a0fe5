import type { ModuleFacts } from '../../model/reach.js'
import { above, folderOf } from '../module-paths.js'
import type { CreateResolver } from './resolver.js'

/** One type in more files tells none of them. Assumption; a partial class lies in a few. */
const MOST_DECLARED = 10

const ALL = '.*'
const GLOBAL = 'global '

/**
 * C#: a name leads to the files that declare a type of that name in a namespace in sight: the module's own and those around it,
 * those it names with `using`, and the global ones of the folders above it.
 */
export const csharp: CreateResolver = (modules) => {
  const types = new Map<string, { space: string; index: number }[]>()
  const globals = new Map<string, string[]>()
  modules.forEach(({ path, language, declares = [], imports }, index) => {
    if (language !== 'csharp') return
    for (const name of declares) {
      const [space, type] = split(name)
      const list = types.get(type)
      if (list) list.push({ space, index })
      else types.set(type, [{ space, index }])
    }
    for (const one of imports) {
      if (!one.startsWith(GLOBAL)) continue
      const folder = folderOf(path)
      globals.set(folder, [...(globals.get(folder) ?? []), one.slice(GLOBAL.length, -ALL.length)])
    }
  })
  return (module) => {
    const inSight = spacesOf(module, globals)
    return (specifier) => {
      if (specifier.endsWith(ALL)) return undefined
      const found = types.get(specifier)?.filter(({ space }) => inSight.has(space))
      if (!found?.length || found.length > MOST_DECLARED) return undefined
      return found.map(({ index }) => index)
    }
  }
}

function spacesOf(
  { path, imports, declares = [] }: ModuleFacts,
  globals: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const spaces = new Set([''])
  for (const one of imports) if (one.endsWith(ALL) && !one.startsWith(GLOBAL)) spaces.add(one.slice(0, -ALL.length))
  for (const name of declares) for (let space = split(name)[0]; space !== ''; space = split(space)[0]) spaces.add(space)
  for (const folder of above(folderOf(path))) for (const one of globals.get(folder) ?? []) spaces.add(one)
  return spaces
}

function split(name: string): [space: string, type: string] {
  const dot = name.lastIndexOf('.')
  return [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)]
}
