import type { ModuleSettings } from '../../model/reach.js'
import { above, folderOf, joined } from '../module-paths.js'
import { type CreateResolver, push } from './resolver.js'

/** Methods like `Close` are declared in many files of a package: a name in more files than this tells nothing. Assumption. */
const MOST_DECLARED = 4

/**
 * Go: an import path below the module of a `go.mod` is a folder, and leads to all its files, which load as one. Within a
 * package files are told by the names that they declare, each from the others that use it.
 */
export const go: CreateResolver = (modules, settings) => {
  const packages = new Map<string, number[]>()
  const declared = new Map<string, number[]>()
  modules.forEach(({ path, language, declares = [] }, index) => {
    if (language !== 'go') return
    const folder = folderOf(path)
    push(packages, folder, index)
    for (const name of declares) push(declared, `${folder}.${name}`, index)
  })
  const folderOfImport = folders(settings)
  return ({ path }) => {
    const folder = folderOf(path)
    return (specifier) => {
      if (!specifier.startsWith('.')) {
        const found = folderOfImport(folder, specifier)
        return found === undefined ? undefined : packages.get(found)
      }
      const found = declared.get(folder + specifier)
      return found !== undefined && found.length <= MOST_DECLARED ? found : undefined
    }
  }
}

/** The folder that an import path means; undefined for what is of others. A `replace` of the nearest `go.mod` goes before. */
function folders(settings: readonly ModuleSettings[]) {
  const byFolder = new Map(settings.flatMap((one) => (one.goModule === undefined ? [] : [[folderOf(one.path), one]])))
  const byModule = new Map([...byFolder].map(([folder, { goModule }]) => [goModule!, folder]))
  const replacedIn = new Map(
    [...byFolder].map(([folder, { replaces = [] }]) => [
      folder,
      new Map(
        replaces.flatMap(({ from, to }) => (joined(folder, to) === undefined ? [] : [[from, joined(folder, to)!]])),
      ),
    ]),
  )
  const nearest = new Map<string, ReadonlyMap<string, string> | undefined>()
  const replacedAt = (folder: string) => {
    if (!nearest.has(folder))
      nearest.set(folder, replacedIn.get(above(folder).find((one) => replacedIn.has(one)) ?? '-'))
    return nearest.get(folder)
  }
  return (from: string, specifier: string): string | undefined => {
    const replaced = replacedAt(from)
    for (let end = specifier.length; end > 0; end = specifier.lastIndexOf('/', end - 1)) {
      const module = specifier.slice(0, end)
      const base = replaced?.get(module) ?? byModule.get(module)
      if (base !== undefined) return joined(base, specifier.slice(end))
    }
    return undefined
  }
}
