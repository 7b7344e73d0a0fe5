import { accessSync, constants, lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { Collection, Source } from '../model/source-file.js'
import { type GitMetadata, gitMetadata, isInWorkingTree } from './git-metadata.js'
import { excludeLayers, type OwnFile } from './ignore-rules.js'
import type { Ledger } from './ledger.js'
import { DEFAULT_LIMITS, type Limits } from './limits.js'
import { sortByPath } from './names.js'
import { placeOf } from './place.js'
import { codeOf, reasonOf } from './reasons.js'
import { Walk } from './walk.js'

/** What the user may say about how folders are listed. */
export interface FolderOptions {
  /** Globs in the syntax of `.gitignore`, from the root of each folder. */
  readonly exclude?: readonly string[]
  /** Files of the product that are no part of what is read. */
  readonly ownFiles?: readonly OwnFile[]
  /** Other caps than the usual ones. */
  readonly limits?: Partial<Limits>
}

/** A folder that was asked for, resolved. */
interface Root {
  readonly path: string
  readonly name: string
  readonly stats: Stats
}

/**
 * The files of one folder, or of several folders that make one product; then each path begins with the name of its
 * folder. Throws `ConfigError` for a folder that cannot be audited and for an exclusion that cannot be used.
 */
export function folderSource(roots: readonly string[], options: FolderOptions = {}): Source {
  return { collect: () => collectFolders(roots, options) }
}

async function collectFolders(paths: readonly string[], options: FolderOptions): Promise<Collection> {
  const exclude = excludeLayers(options.exclude ?? [], options.ownFiles)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const roots = distinct(paths.map(resolveRoot))
  const ledger: Ledger = { files: [], skipped: [], failed: [] }
  for (const { path, name, stats } of roots) {
    const prefix = roots.length > 1 ? `${name}/` : ''
    const tree = { root: path, stats, prefix, isInGit: isInWorkingTree(path) }
    await new Walk(tree, ledger, limits, exclude).run()
  }
  const metadata = roots.map(({ path, name }) => metadataOf(path, roots.length > 1 ? `${name}/` : '', ledger))
  const repository = metadata.find((known) => known.repository)?.repository
  const revision = roots.length === 1 ? metadata[0]?.revision : undefined
  return {
    name: roots.map(({ name }) => name).join(' + '),
    ...(revision === undefined ? {} : { revision }),
    files: sortByPath(ledger.files),
    skipped: sortByPath(ledger.skipped),
    failed: sortByPath(ledger.failed),
    ...(repository === undefined ? {} : { repository }),
    ...productOf(roots.length === 1 ? repository : undefined),
  }
}

/** A repository gives its one product its name; of several folders none is the product. */
function productOf(repository: string | undefined): { readonly product?: string } {
  const product = repository?.split('/').at(-1)
  return product === undefined ? {} : { product }
}

/** What git tells of the folder; where it cannot be read, that is a failure: the product would be taken for a nameless one. */
function metadataOf(root: string, prefix: string, ledger: Ledger): GitMetadata {
  try {
    return gitMetadata(root)
  } catch (error) {
    ledger.failed.push({ path: `${prefix}.git/`, reason: reasonOf(error), place: placeOf(prefix) })
    return {}
  }
}

function resolveRoot(given: string): Root {
  const path = whole(given)
  const stats = lstatSync(path)
  return { path, name: basename(path) || path, stats }
}

/** The true path of a folder that the user named; a link that the user names is the user's choice. */
function whole(given: string): string {
  let isFolder: boolean
  try {
    isFolder = statSync(given).isDirectory()
    if (isFolder) accessSync(given, constants.R_OK | constants.X_OK)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new ConfigError(`There is no folder ${given}.`, 'Check the path.')
    throw new ConfigError(`The folder ${given} cannot be opened: ${reasonOf(error)}.`)
  }
  if (!isFolder) throw new ConfigError(`${given} is not a folder.`, 'Name the folder that holds the product.')
  return realpathSync.native(given)
}

/** The roots with names that tell them apart. No folder is listed twice. */
function distinct(roots: readonly Root[]): Root[] {
  const kept = new Map(roots.map((root) => [root.path, root]))
  const names = new Set<string>()
  return [...kept.values()].map((root) => {
    const outer = [...kept.keys()].find((other) => other !== root.path && isBelow(root.path, other))
    if (outer) throw new ConfigError(`${root.path} lies inside ${outer}.`, 'Name the outer folder only.')
    let name = root.name
    for (let next = 2; names.has(name); next += 1) name = `${root.name}-${next}`
    names.add(name)
    return { ...root, name }
  })
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder === '/' ? '/' : `${folder}/`)
}
