import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'
import { type Git, openGit } from './git-command.js'
import { type GitMetadata, gitMetadata } from './git-metadata.js'
import { GitObjects } from './git-objects.js'
import { treeEntries } from './git-tree.js'
import { reasonOf } from './reasons.js'
import { type Revision, treeRevision } from './tree-revision.js'

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
  return treeRevision({
    commit,
    name: basename(root) || root,
    ...repositoryOf(top, prefix === ''),
    entries,
    open: (wanted) => new GitObjects(git, wanted),
  })
}

function rootOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch (error) {
    throw new ConfigError(`The folder ${folder} cannot be opened: ${reasonOf(error)}.`, 'Check the path.')
  }
}

/** The repository around the folder; it names the product where the folder is all of it. */
function repositoryOf(top: string, isWhole: boolean): { repository?: string; product?: string | undefined } {
  const { repository } = metadataOf(top)
  if (repository === undefined) return {}
  return { repository, ...(isWhole ? { product: repository.split('/').at(-1) } : {}) }
}

function metadataOf(top: string): GitMetadata {
  try {
    return gitMetadata(top)
  } catch (error) {
    throw new ConfigError(`${join(top, '.git')} cannot be read: ${reasonOf(error)}.`, 'Check your rights.')
  }
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
