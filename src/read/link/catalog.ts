import type { Evidence, Reference } from '../../model/evidence.js'
import { packageEvidence, type Resolver, unresolved } from './resolver.js'

/** Aliases that one catalogue defines. */
type Aliases = Map<string, string>

/** Where Gradle looks for a catalogue, below the root of a build. */
const FOLDER = /(?:^|\/)gradle$/

/** Resolves `libs.twilio.sdk` in a build script by the nearest version catalogue above it. */
export const catalog: Resolver = (references) => {
  const all = references.get('catalog') ?? []
  const catalogues = new Map<string, Aliases>()
  for (const { value, defines, location } of all) {
    if (defines === undefined) continue
    const root = folderOf(location.path).replace(FOLDER, '')
    const aliases: Aliases = catalogues.get(root) ?? new Map()
    catalogues.set(root, aliases.set(value, defines))
  }
  const evidence: Evidence[] = []
  const unknown = new Map<string, Reference>()
  for (const reference of all) {
    if (reference.defines !== undefined) continue
    const packages = packagesOf(reference, catalogues)
    for (const value of packages) evidence.push(packageEvidence(reference, value))
    // Other dotted names look like aliases; only `libs` is surely one.
    if (packages.length === 0 && reference.value.startsWith('libs.') && !unknown.has(reference.location.path))
      unknown.set(reference.location.path, reference)
  }
  return { evidence, problems: unresolved(unknown, (alias) => `no version catalogue defines ${alias}`) }
}

function packagesOf({ value, location }: Reference, catalogues: ReadonlyMap<string, Aliases>): string[] {
  for (const root of foldersAbove(location.path)) {
    const aliases = catalogues.get(root)
    const defined = aliases?.get(value)
    if (defined === undefined) continue
    if (defined.startsWith('pkg:')) return [defined]
    return defined.split(' ').flatMap((alias) => aliases!.get(alias) ?? [])
  }
  return []
}

/** The folders around a file, nearest first, the root last. */
function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder)
  return [...folders, '']
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
