import type { ModuleSettings } from '../model/reach.js'
import { folderOf, joined } from './module-paths.js'

/** What one tsconfig makes of imports, with what it takes over from others. */
export interface Aliases {
  /** Each target is a path from the root that may hold one `*`. */
  readonly patterns: readonly { readonly head: string; readonly tail: string; readonly targets: readonly string[] }[]
  /** Folder from which bare imports may start. */
  readonly baseUrl: string | undefined
}

/** Longest chain of `extends` that is followed. Assumption; cycles end sooner. */
const MOST_PARENTS = 20

/** Aliases by folder: those of the `tsconfig.json` or `jsconfig.json` that lies in it. A missing parent adds nothing. */
export function aliasesByFolder(settings: readonly ModuleSettings[]): ReadonlyMap<string, Aliases> {
  const byPath = new Map(settings.filter(({ parents }) => parents !== undefined).map((one) => [one.path, one]))
  const packages = new Map(
    settings.flatMap(({ packageName, path }) =>
      packageName === undefined ? [] : [[packageName, folderOf(path)] as const],
    ),
  )
  const found = new Map<string, Aliases>()
  for (const [path, one] of byPath)
    if (/(?:^|\/)(?:tsconfig|jsconfig)\.json$/.test(path)) found.set(folderOf(path), inherited(one, byPath, packages))
  return found
}

/** The nearest settings that say it, as TypeScript has it: `paths` and `baseUrl` of a child replace those of its parent. */
function inherited(
  first: ModuleSettings,
  byPath: ReadonlyMap<string, ModuleSettings>,
  packages: ReadonlyMap<string, string>,
): Aliases {
  const queue = [first]
  const seen = new Set<string>()
  let patterns: Aliases['patterns'] | undefined
  let baseUrl: string | undefined
  for (let one = queue.shift(); one !== undefined && seen.size < MOST_PARENTS; one = queue.shift()) {
    if (seen.has(one.path)) continue
    seen.add(one.path)
    const folder = folderOf(one.path)
    const base = one.baseUrl === undefined ? undefined : joined(folder, one.baseUrl)
    baseUrl ??= base
    if (one.aliases) patterns ??= one.aliases.map((alias) => patternOf(alias, base ?? folder))
    for (const parent of [...(one.parents ?? [])].reverse()) {
      const next = parentOf(parent, folder, byPath, packages)
      if (next) queue.push(next)
    }
  }
  return { patterns: [...(patterns ?? [])].sort((a, b) => b.head.length - a.head.length), baseUrl }
}

function parentOf(
  parent: string,
  folder: string,
  byPath: ReadonlyMap<string, ModuleSettings>,
  packages: ReadonlyMap<string, string>,
): ModuleSettings | undefined {
  const base = parent.startsWith('.') ? joined(folder, parent) : inPackage(parent, packages)
  if (base === undefined) return undefined
  return (
    byPath.get(base) ??
    byPath.get(`${base}.json`) ??
    byPath.get(base === '' ? 'tsconfig.json' : `${base}/tsconfig.json`)
  )
}

function inPackage(specifier: string, packages: ReadonlyMap<string, string>): string | undefined {
  const [name, rest] = splitPackage(specifier)
  const folder = packages.get(name)
  return folder === undefined ? undefined : joined(folder, rest)
}

/** `@scope/name` and `lib/x` of `@scope/name/lib/x`. */
export function splitPackage(specifier: string): [name: string, rest: string] {
  const first = specifier.indexOf('/')
  const end = specifier.startsWith('@') && first >= 0 ? specifier.indexOf('/', first + 1) : first
  return end < 0 ? [specifier, ''] : [specifier.slice(0, end), specifier.slice(end + 1)]
}

function patternOf({ pattern, targets }: { pattern: string; targets: readonly string[] }, base: string) {
  const star = pattern.indexOf('*')
  return {
    head: star < 0 ? pattern : pattern.slice(0, star),
    tail: star < 0 ? '=' : pattern.slice(star + 1),
    targets: targets.flatMap((target) => joined(base, target) ?? []),
  }
}

/** Where an alias may lead; empty where none fits. A pattern without `*` fits exactly. */
export function aliasTargets(specifier: string, { patterns, baseUrl }: Aliases): string[] {
  for (const { head, tail, targets } of patterns) {
    if (tail === '=' ? specifier !== head : !(specifier.startsWith(head) && specifier.endsWith(tail))) continue
    if (tail !== '=' && specifier.length < head.length + tail.length) continue
    const middle = tail === '=' ? '' : specifier.slice(head.length, specifier.length - tail.length)
    return targets.map((target) => target.replace('*', () => middle))
  }
  return baseUrl === undefined ? [] : [joined(baseUrl, specifier)!].filter((one) => one !== undefined)
}
