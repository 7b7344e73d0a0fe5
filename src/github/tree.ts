import type { TreeEntry } from '../collect/git-tree.js'
import { shownName } from '../collect/names.js'
import { ConfigError } from '../model/errors.js'
import type { Address } from './address.js'
import type { Client } from './client.js'

/** One row of a listing; docs.github.com, «Get a tree». */
interface Row {
  readonly path: string
  readonly mode: string
  readonly sha: string
  readonly size: number
}

const LINK = '120000'
const SUBMODULE = '160000'
const FOLDER = '040000'
const OBJECT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/
const MOST_ENTRIES = 2_000_000

/** Every entry of a commit: the ledger against which the archive is checked. */
export async function listTree(client: Client, { owner, repo }: Address, commit: string): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = []
  const waiting: { readonly sha: string; readonly prefix: string; readonly isWhole: boolean }[] = [
    { sha: commit, prefix: '', isWhole: true },
  ]
  for (let folders = 0; waiting.length > 0; folders += 1) {
    if (folders > client.limits.folders) throw tooMany(owner, repo)
    const { sha, prefix, isWhole } = waiting.pop()!
    const path = `/repos/${owner}/${repo}/git/trees/${sha}${isWhole ? '?recursive=1' : ''}`
    const { rows, isCut } = listingOf(await client.json(path, `tree of ${owner}/${repo}`))
    if (isCut && !isWhole) throw tooMany(owner, repo)
    // A listing that was cut short is asked for anew, one folder deep, and its folders each whole.
    if (isCut) waiting.push({ sha, prefix, isWhole: false })
    else {
      for (const row of rows) {
        if (row.mode !== FOLDER) entries.push(entryOf(row, prefix))
        else if (!isWhole) waiting.push({ sha: row.sha, prefix: `${prefix}${row.path}/`, isWhole: true })
      }
    }
    if (entries.length > MOST_ENTRIES) throw tooMany(owner, repo)
  }
  return entries
}

function entryOf({ path, mode, sha, size }: Row, prefix: string): TreeEntry {
  return {
    path: shownName(Buffer.from(prefix + path)),
    kind: mode === LINK ? 'link' : mode === SUBMODULE ? 'submodule' : 'file',
    object: sha,
    size,
  }
}

function listingOf(answer: unknown): { readonly rows: readonly Row[]; readonly isCut: boolean } {
  const { tree, truncated } = (answer ?? {}) as { tree?: unknown; truncated?: unknown }
  if (!Array.isArray(tree) || typeof truncated !== 'boolean') throw notUnderstood()
  return { rows: tree.map(rowOf), isCut: truncated }
}

function rowOf(row: unknown): Row {
  const { path, mode, sha, size } = (row ?? {}) as Partial<Record<keyof Row, unknown>>
  const isFine = typeof path === 'string' && path !== '' && typeof mode === 'string' && typeof sha === 'string'
  if (!isFine || !OBJECT.test(sha)) throw notUnderstood()
  return { path, mode, sha, size: typeof size === 'number' && size >= 0 ? size : 0 }
}

function notUnderstood(): ConfigError {
  return new ConfigError(
    'The listing of the repository is not as the API says.',
    'Clone the repository, and audit the folder.',
  )
}

function tooMany(owner: string, repo: string): ConfigError {
  return new ConfigError(`${owner}/${repo} is too large to be listed.`, 'Clone the repository, and audit the folder.')
}
