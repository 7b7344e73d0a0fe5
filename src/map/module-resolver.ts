import type { ModuleFacts, ModuleSettings } from '../model/reach.js'
import { type Aliases, aliasesByFolder, aliasTargets, splitPackage } from './module-aliases.js'
import { folderOf, joined, moduleAt, type Paths, pathsOf } from './module-paths.js'

/** Where one import leads: modules of the product, `nowhere` where it should have been one, undefined for what is of others. */
export type Resolve = (module: ModuleFacts, specifier: string) => readonly number[] | 'nowhere' | undefined

/** Makes the resolver for the collected modules; nothing is looked up on a disk. */
export function createResolve(modules: readonly ModuleFacts[], settings: readonly ModuleSettings[]): Resolve {
  const paths = pathsOf(modules.map(({ path }) => path))
  const javascript = createJavascript(paths, settings)
  const named = byLastNames(modules)
  return (module, specifier) => {
    if (module.language === 'javascript') return javascript(folderOf(module.path), specifier)
    if (module.language === 'python') return python(folderOf(module.path), specifier, paths)
    return module.language === 'jvm' ? named(specifier) : undefined
  }
}

function createJavascript(paths: Paths, settings: readonly ModuleSettings[]) {
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

/** A folder and those above it, the root last. */
function above(folder: string): string[] {
  const all = [folder]
  for (let one = folder; one !== ''; ) {
    one = folderOf(one)
    all.push(one)
  }
  return all
}

/** A dotted name from the folder of the module upwards: Python packages start where the product says, which nothing declares. */
function python(folder: string, specifier: string, { whole }: Paths): readonly number[] | 'nowhere' | undefined {
  const dots = /^\.*/.exec(specifier)![0].length
  const rest = specifier.slice(dots).replaceAll('.', '/')
  const from = dots === 0 ? above(folder) : [joined(folder, '../'.repeat(dots - 1))]
  for (const one of from) {
    if (one === undefined) continue
    const base = joined(one, rest)!
    const found = whole.get(`${base}.py`) ?? whole.get(base === '' ? '__init__.py' : `${base}/__init__.py`)
    if (found !== undefined) return [found]
  }
  return undefined
}

/** Java and Kotlin: `com.acme.Mail` is the file `…/com/acme/Mail.java`; a member or nested class is looked for in its class. */
function byLastNames(modules: readonly ModuleFacts[]) {
  const files = new Map<string, number>()
  const folders = new Map<string, number[]>()
  modules.forEach(({ path, language }, index) => {
    if (language !== 'jvm') return
    const inRoot = path.replace(/^(?:.*\/)?(?:java|kotlin|scala)\//, '').replace(/\.\w+$/, '')
    files.set(inRoot, index)
    const folder = folderOf(inRoot)
    folders.set(folder, [...(folders.get(folder) ?? []), index])
  })
  return (specifier: string): readonly number[] | undefined => {
    const names = specifier
      .replace(/\.$/, '')
      .replace(/\.[*_]$/, '')
      .split('.')
    if (/\.[*_]?$/.test(specifier) && folders.has(names.join('/'))) return folders.get(names.join('/'))
    for (let length = names.length; length >= Math.max(2, names.length - 2); length--) {
      const found = files.get(names.slice(0, length).join('/'))
      if (found !== undefined) return [found]
    }
    return undefined
  }
}
