import type { ModuleFacts, ModuleSettings } from '../../model/reach.js'
import { above, folderOf, joined } from '../module-paths.js'
import { type CreateResolver, push } from './resolver.js'

/** Methods like `Close` are declared in many files of a package: a name in more files than this tells nothing. Assumption. */
const MOST_DECLARED = 4

/** A Go package: its files, and which of them declare a name. */
interface Package {
  readonly files: number[]
  readonly declared: Map<string, number[]>
}

/**
 * Go: an import path below the module of a `go.mod` is a folder. It leads to the files that declare what is used of it or of its
 * values, and to those that run at load (`init`); where nothing tells, to all. Within a package files are told by names alike.
 */
export const go: CreateResolver = (modules, settings) => {
  const packages = packagesOf(modules)
  const folderOfImport = folders(settings)
  return ({ path, imports }) => {
    const folder = folderOf(path)
    const own = packages.get(folder)
    const loose = imports.filter((one) => one.startsWith('.')).map((one) => one.slice(1))
    return (specifier) => {
      if (specifier.startsWith('.')) return declaring(own, specifier.slice(1))
      const [target, names = ''] = specifier.split('#', 2)
      const found = folderOfImport(folder, target!)
      const imported = found === undefined ? undefined : packages.get(found)
      if (imported === undefined || found === folder) return undefined
      const files = new Set(imported.declared.get('init'))
      for (const name of names.split(',')) for (const one of imported.declared.get(name) ?? []) files.add(one)
      for (const name of loose) for (const one of declaring(imported, name) ?? []) files.add(one)
      return files.size > 0 ? [...files] : imported.files
    }
  }
}

function packagesOf(modules: readonly ModuleFacts[]): ReadonlyMap<string, Package> {
  const packages = new Map<string, Package>()
  modules.forEach(({ path, language, declares = [] }, index) => {
    if (language !== 'go') return
    const folder = folderOf(path)
    const one: Package = packages.get(folder) ?? { files: [], declared: new Map() }
    packages.set(folder, one)
    one.files.push(index)
    for (const name of declares) push(one.declared, name, index)
  })
  return packages
}

function declaring(one: Package | undefined, name: string): readonly number[] | undefined {
  const found = one?.declared.get(name)
  return found !== undefined && found.length <= MOST_DECLARED ? found : undefined
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
