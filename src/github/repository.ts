import { type Revision, treeRevision } from '../collect/tree-revision.js'
import { ConfigError } from '../model/errors.js'
import type { Address } from './address.js'
import { type ArchiveEnd, readArchive } from './archive.js'
import { fetchBlobs } from './blobs.js'
import type { Client } from './client.js'
import { Contents } from './contents.js'
import { listTree } from './tree.js'

/** A revision that a service handed out, and what is to be said of how it did. */
export interface FetchedRevision {
  readonly revision: Revision
  readonly notes: readonly string[]
  /** Whether something lies below this folder. */
  hasFolder(path: string): boolean
}

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/**
 * Reads a revision into memory. The listing of the tree is the ledger: a file counts as read where its content has the hash that the
 * listing names, so what the archive leaves out, cuts short or changes is noticed, fetched by itself, or failed by name.
 */
export async function fetchRevision(client: Client, address: Address): Promise<FetchedRevision> {
  const { owner, repo } = address
  const commit = await commitOf(client, address)
  const entries = await listTree(client, address, commit)
  const contents = new Contents(entries, client.limits.heldBytes)
  const end = await readArchive(client, address, commit, entries, contents)
  const left = contents.stillMissing().length
  await fetchBlobs(client, address, contents)
  const revision = treeRevision({
    commit,
    name: repo,
    product: repo,
    repository: `${owner}/${repo}`,
    entries,
    open: () => contents,
  })
  return {
    revision,
    notes: notesOn(end, left, contents.stillMissing().length),
    hasFolder: (path) => entries.some((entry) => entry.path.startsWith(`${path}/`)),
  }
}

async function commitOf(client: Client, { owner, repo, ref = 'HEAD' }: Address): Promise<string> {
  const what = `revision ${ref} of ${owner}/${repo}`
  const name = ref.split('/').map(encodeURIComponent).join('/')
  const path = `/repos/${owner}/${repo}/commits/${name}`
  const commit = (await client.bytes(path, 'application/vnd.github.sha', what, 1024)).toString('latin1').trim()
  if (!COMMIT.test(commit))
    throw new ConfigError(
      `The answer to ${what} is no commit.`,
      'Is GITHUB_API_URL right, and is there a proxy between?',
    )
  return commit
}

const ENDS: Readonly<Record<ArchiveEnd, string | undefined>> = {
  whole: undefined,
  'cut short': 'the archive ended before its end',
  'no archive': 'what came as the archive is none',
  'too much': 'the archive is larger than what the tree lists, and was not read to its end',
}

function notesOn(end: ArchiveEnd, left: number, failed: number): string[] {
  const how = ENDS[end]
  const rest = failed === 0 ? 'all were fetched by themselves' : `${failed} could not be had`
  return [
    ...(how === undefined ? [] : [how]),
    ...(left === 0 ? [] : [`${left} files were not in the archive; ${rest}`]),
  ]
}
