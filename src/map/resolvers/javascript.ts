import type { ModuleSettings } from '../../model/reach.js'
import { type Aliases, aliasesByFolder, aliasTargets, splitPackage } from '../module-aliases.js'
import { above, folderOf, joined, moduleAt, type Paths, pathsOf } from '../module-paths.js'
import type { CreateResolver } from './resolver.js'

/** JavaScript and TypeScript: relative paths, aliases of the nearest tsconfig, names of workspace packages. */
export const javascript: CreateResolver = (modules, settings) => {
  const find = finder(pathsOf(modules.map(({ path }) => path)), settings)
  return ({ path }) => {
    const folder = folderOf(path)
    return (specifier) => find(folder, specifier)
  }
}

function finder(paths: Paths, settings: readonly ModuleSettings[]) {
  const aliases = aliasesByFolder(settings)
  const packages = new Map(
    settings.flatMap((one) => (one.packageName === undefined ? [] : [[one.packageName, one] as const])),
  )
  const nearest = new Map<string, Aliases | undefined>()
  const known = new Map<string, number | 'nowhere' | undefined>()

  function aliasesOf(folder: string): Aliases | undefined {
    if (!nearest.has(folder))
      nearest.set(
        folder,
        above(folder)
          .map((one) => aliases.get(one))
          .find(Boolean),
      )
    return nearest.get(folder)
  }
  function find(folder: string, specifier: string): number | 'nowhere' | undefined {
    if (specifier.startsWith('.')) {
      const base = joined(folder, specifier)
      return (base === undefined ? undefined : moduleAt(base, paths)) ?? (isCode(specifier) ? 'nowhere' : undefined)
    }
    const own = aliasesOf(folder)
    for (const target of own ? aliasTargets(specifier, own) : []) {
      const found = moduleAt(target, paths)
      if (found !== undefined) return found
    }
    const [name, rest] = splitPackage(specifier)
    const owner = packages.get(name)
    if (owner) return inPackage(owner, rest, paths) ?? (isCode(specifier) ? 'nowhere' : undefined)
    if (!/^[@~]\//.test(specifier)) return undefined
    // The usual aliases of bundlers: `@/` and `~/` stand for the sources of the package.
    for (const one of above(folder))
      for (const base of [joined(one, `src/${specifier.slice(2)}`), joined(one, specifier.slice(2))]) {
        const found = moduleAt(base!, paths)
        if (found !== undefined) return found
      }
    return isCode(specifier) ? 'nowhere' : undefined
  }
  return (folder: string, specifier: string) => {
    const key = `${folder}\n${specifier}`
    if (!known.has(key)) known.set(key, find(folder, specifier))
    const found = known.get(key)
    return typeof found === 'number' ? [found] : found
  }
}

/** Styles, pictures and data are no modules. */
function isCode(specifier: string): boolean {
  return !/\.(?:css|scss|sass|less|json|svg|png|jpe?g|gif|webp|md|mdx|graphql|gql|html|txt|wasm|node|woff2?)(?:\?.*)?$/.test(
    specifier,
  )
}

function inPackage({ path, mains = [] }: ModuleSettings, rest: string, paths: Paths): number | undefined {
  const folder = folderOf(path)
  const wanted = rest === '' ? [...mains, '.', 'src', 'lib/index', 'src/main'] : [rest, `src/${rest}`]
  for (const one of wanted) {
    const base = joined(folder, one)
    const found = base === undefined ? undefined : moduleAt(base, paths)
    if (found !== undefined) return found
  }
  return undefined
}
