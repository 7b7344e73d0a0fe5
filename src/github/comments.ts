import type { Client } from './client.js'
import { Refusal } from './failures.js'
import { pagesOf } from './pages.js'
import type { PullRequest } from './pull-request.js'

/** Whose comments are ours: those of the token's user, or where the token is a workflow's, of a bot. */
type Self = { readonly login: string } | 'a bot'

/** How writing a comment ended; `refused`: the token may not. */
export type Commented = { readonly how: 'written' | 'updated' } | { readonly how: 'refused'; readonly why: string }

/** Assumption: our comment is among the first so many; pull requests that are discussed longer are rare. */
const MOST_COMMENTS = 3000

/**
 * Writes one comment on a pull request, or writes over the one that was written before: the first that begins with the marker and is
 * of our own hand, since anybody can write a marker. Other failures than a want of rights are thrown.
 */
export async function putComment(client: Client, at: PullRequest, marker: string, body: string): Promise<Commented> {
  const issues = `/repos/${at.owner}/${at.repo}/issues`
  const what = `comments of ${at.owner}/${at.repo}#${at.number}`
  try {
    const self = await selfOf(client)
    const rows = pagesOf(client, `${issues}/${at.number}/comments`, what, MOST_COMMENTS)
    let id: number | undefined
    for await (const row of rows) {
      id = ownId(row, marker, self)
      if (id !== undefined) break
    }
    if (id === undefined) await client.write('POST', `${issues}/${at.number}/comments`, { body }, what)
    else await client.write('PATCH', `${issues}/comments/${id}`, { body }, what)
    return { how: id === undefined ? 'written' : 'updated' }
  } catch (error) {
    if (error instanceof Refusal && error.isOfRights)
      return { how: 'refused', why: `${error.message} ${error.hint ?? ''}`.trim() }
    throw error
  }
}

/** A repository is private where the service says so; anything else may be read by anybody. */
export async function isPrivate(client: Client, { owner, repo }: PullRequest): Promise<boolean> {
  try {
    const about = (await client.json(`/repos/${owner}/${repo}`, `${owner}/${repo}`)) as { private?: unknown } | null
    return about?.private === true
  } catch (error) {
    if (error instanceof Refusal && error.isOfRights) return false
    throw error
  }
}

/** The token of a workflow is nobody's and may not ask who it is (docs.github.com, «Get the authenticated user»). */
async function selfOf(client: Client): Promise<Self> {
  try {
    const user = (await client.json('/user', 'the user of the token')) as { login?: unknown } | null
    return typeof user?.login === 'string' ? { login: user.login } : 'a bot'
  } catch (error) {
    if (error instanceof Refusal && error.isOfRights) return 'a bot'
    throw error
  }
}

function ownId(row: unknown, marker: string, self: Self): number | undefined {
  const { id, body, user } = (row ?? {}) as { id?: unknown; body?: unknown; user?: { login?: unknown; type?: unknown } }
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || typeof body !== 'string') return undefined
  const isOurs = self === 'a bot' ? user?.type === 'Bot' : user?.login === self.login
  return isOurs && body.startsWith(marker) ? id : undefined
}
