import type { Client } from '../github/client.js'
import type { PullRequest } from '../github/pull-request.js'
import { ConfigError } from '../model/errors.js'
import { COMMENT_MARKER } from '../report/comment.js'
import { visible } from '../util/safe-text.js'

/** Flags that ask for a comment on a pull request. */
export interface CommentFlags {
  readonly comment?: boolean | undefined
  readonly 'comment-on'?: string | undefined
}

/** A comment that is wanted. */
export interface WantedComment {
  /** Writes it; `body` is told whether the repository is private, where everything may be said. */
  write(body: (isPrivate: boolean) => string | Promise<string>): Promise<void>
}

/**
 * The comment that flags ask for; undefined where none is wanted. Looks at once whether it can be written at all; a token that may not
 * write is told later and changes no exit code, since the workflow of a fork has no other.
 */
export async function commentFor(flags: CommentFlags, version: string): Promise<WantedComment | undefined> {
  const named = flags['comment-on']
  if (!flags.comment && named === undefined) return undefined
  const { parsePullRequest, pullRequestOfRun } = await import('../github/pull-request.js')
  const { GITHUB_REPOSITORY = '', GITHUB_EVENT_PATH = '' } = process.env
  const at = named === undefined ? pullRequestOfRun({ GITHUB_REPOSITORY, GITHUB_EVENT_PATH }) : parsePullRequest(named)
  if (at === undefined) {
    say('no comment is written: the event of this run is about no pull request')
    return undefined
  }
  const client = (await import('./github-service.js')).clientFromEnvironment(version)
  if (!client.hasToken)
    throw new ConfigError('A comment needs a token.', 'Set GITHUB_TOKEN; it needs `pull-requests: write`.')
  return { write: (body) => write(client, at, body) }
}

async function write(
  client: Client,
  at: PullRequest,
  body: (isPrivate: boolean) => string | Promise<string>,
): Promise<void> {
  const { isPrivate, putComment } = await import('../github/comments.js')
  const text = await body(await isPrivate(client, at))
  const result = await putComment(client, at, COMMENT_MARKER, text)
  const where = `${at.owner}/${at.repo}#${at.number}`
  if (result.how === 'refused')
    say(`no comment is written on ${where}: ${result.why} The workflow of a fork has a token that may only read.`)
  else say(`${result.how === 'written' ? 'wrote' : 'updated'} the comment on ${where}`)
}

function say(text: string): void {
  process.stderr.write(`holdfast: ${visible(text)}\n`)
}
