import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { ConfigError } from '../model/errors.js'
import {
  type Collection,
  type LedgerEntry,
  NOT_AT_HAND,
  type Source,
  type SourceFile,
  UnreadableError,
} from '../model/source-file.js'
import { visible } from '../util/safe-text.js'
import { isLfsPointer } from './disk-file.js'
import { type Git, openGit } from './git-command.js'
import { gitMetadata } from './git-metadata.js'
import { GitObjects } from './git-objects.js'
import { type TreeEntry, treeEntries } from './git-tree.js'
import { excludeLayer, fileLayer, type IgnoreLayer, judge } from './ignore-rules.js'
import { DEFAULT_LIMITS, tooLarge } from './limits.js'
import { outermostLeftOut } from './memory.js'
import { sortByPath } from './names.js'
import { placeOf } from './place.js'
import { REASON, reasonOf } from './reasons.js'

/** A revision of a repository, found. */
export interface Revision {
  readonly commit: string
  /** The text of a file of the revision; undefined where there is none. For settings, not for what is audited. */
  text(path: string): string | undefined
  source(exclude?: readonly string[]): Source
}

/** Finds a revision of the repository around `folder`, without checking anything out. Throws `ConfigError` where there is none. */
export function gitRevision(folder: string, rev: string): Revision {
  const root = rootOf(folder)
  const top = topOf(root)
  const git = openGit(top)
  const commit = commitOf(git, rev)
  const below = relative(top, root).split(sep).filter(Boolean)
  const prefix = below.length === 0 ? '' : `${below.join('/')}/`
  const entries = treeEntries(git.listTree(commit)).flatMap((entry) =>
    entry.path.startsWith(prefix) ? [{ ...entry, path: entry.path.slice(prefix.length) }] : [],
  )
  return {
    commit,
    text: (path) => textOf(git, entries, path),
    source: (exclude = []) => ({
      collect: async () => ({
        ...collectEntries(git, entries, exclude),
        name: basename(root) || root,
        revision: commit,
        ...repositoryOf(top),
      }),
    }),
  }
}

function rootOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch (error) {
    throw new ConfigError(`The folder ${folder} cannot be opened: ${reasonOf(error)}.`, 'Check the path.')
  }
}

function repositoryOf(top: string): { repository?: string } {
  const { repository } = gitMetadata(top)
  return repository === undefined ? {} : { repository }
}

function topOf(root: string): string {
  for (let at = root; ; at = dirname(at)) {
    const stats = lstatSync(join(at, '.git'), { throwIfNoEntry: false })
    if (stats?.isDirectory()) return at
    // It may lead to any repository of this machine.
    if (stats)
      throw new ConfigError(`${join(at, '.git')} is not a folder.`, 'Name the main working tree of the repository.')
    if (at === dirname(at)) throw new ConfigError(`${root} is in no git repository.`, 'Name one, or audit a folder.')
  }
}

const COMMIT = /^([0-9a-f]{40}(?:[0-9a-f]{24})?) commit \d+$/
/** What names a revision and is no option, no second line, no pathspec. */
const REV = /^[\w./@^~{}+-]{1,250}$/

function commitOf(git: Git, rev: string): string {
  const answer = REV.test(rev)
    ? git
        .catFile('--batch-check', [`${rev}^{commit}`])
        .toString('latin1')
        .trim()
    : ''
  const commit = COMMIT.exec(answer)?.[1]
  if (commit === undefined)
    throw new ConfigError(`There is no revision ${visible(rev)}.`, 'Name a commit, a branch or a tag that is at hand.')
  return commit
}

/** Settings by hand are small; what is larger is something else. */
const LARGEST_TEXT = 256 * 1024

function textOf(git: Git, entries: readonly TreeEntry[], path: string): string | undefined {
  const entry = entries.find((one) => one.path === path && one.kind === 'file')
  if (entry === undefined || entry.size > LARGEST_TEXT) return undefined
  return Buffer.from(new GitObjects(git, [entry]).bytes(entry.object)).toString('utf8')
}

function collectEntries(git: Git, entries: readonly TreeEntry[], exclude: readonly string[]) {
  const layers = [...ownIgnoreLayers(git, entries), ...[excludeLayer(exclude)].filter((one) => one !== undefined)]
  const paths = new Set(entries.map(({ path }) => path))
  const leftOut = new Map<string, LedgerEntry>()
  const kept: TreeEntry[] = []
  for (const entry of entries) {
    const reason = reasonAgainst(entry, layers)
    const folder = outermostLeftOut(entry.path, paths)
    if (folder) leftOut.set(folder.path, folder)
    else if (reason) leftOut.set(reason.path, reason)
    else kept.push(entry)
  }
  sortByPath(kept)
  const objects = new GitObjects(git, kept)
  const files = kept.map(
    ({ path, object, size }): SourceFile => ({
      path,
      size,
      place: placeOf(path),
      bytes: () => fetched(objects.bytes(object)),
    }),
  )
  return { files, skipped: sortByPath([...leftOut.values()]), failed: [] } satisfies Partial<Collection>
}

function reasonAgainst(entry: TreeEntry, layers: readonly IgnoreLayer[]): LedgerEntry | undefined {
  if (entry.kind === 'link') return { path: entry.path, reason: NOT_AT_HAND.link }
  if (entry.kind === 'submodule') return { path: `${entry.path}/`, reason: NOT_AT_HAND.submodule }
  const ignored = ignoredBecause(entry.path, layers)
  if (ignored) return ignored
  const large = tooLarge(entry.path.slice(entry.path.lastIndexOf('/') + 1), entry.size, DEFAULT_LIMITS)
  return large === undefined ? undefined : { path: entry.path, reason: large, place: placeOf(entry.path) }
}

/** The file, or the first folder on the way to it, that a rule leaves out. */
function ignoredBecause(path: string, all: readonly IgnoreLayer[]): LedgerEntry | undefined {
  for (let from = 0, slash = path.indexOf('/'); ; from = slash + 1, slash = path.indexOf('/', from)) {
    const part = slash < 0 ? path : path.slice(0, slash + 1)
    const layers = all.filter((layer) => layer.from <= from && path.startsWith(folderOf(layer)))
    const { reason } = judge(layers, part, slash < 0 ? path.slice(from) : path.slice(from, slash))
    if (reason !== undefined) return { path: part, reason }
    if (slash < 0) return undefined
  }
}

function folderOf({ origin, from }: IgnoreLayer): string {
  return origin.slice(0, from)
}

const OWN_IGNORE = '.holdfastignore'

/** What git tracks is read whatever `.gitignore` says; our own ignore files hold as they do on disk. */
function ownIgnoreLayers(git: Git, entries: readonly TreeEntry[]): IgnoreLayer[] {
  return entries.flatMap(({ path, kind }) => {
    if (kind !== 'file' || (path !== OWN_IGNORE && !path.endsWith(`/${OWN_IGNORE}`))) return []
    const { layer } = fileLayer(path.slice(0, -OWN_IGNORE.length), OWN_IGNORE, textOf(git, entries, path) ?? '', 0)
    return layer === undefined ? [] : [layer]
  })
}

function fetched(bytes: Uint8Array): Uint8Array {
  if (isLfsPointer(bytes)) throw new UnreadableError(REASON.lfsPointer)
  return bytes
}
