import { readFileSync, statSync } from 'node:fs'
import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'
import { type Address, parseAddress } from './address.js'

/** A pull request of a repository. */
export interface PullRequest extends Address {
  readonly number: number
}

/** What of a runner's environment says which pull request a run is for (docs.github.com, default environment variables). */
export type RunnerEnvironment = Readonly<Partial<Record<'GITHUB_REPOSITORY' | 'GITHUB_EVENT_PATH', string>>>

const NAMED = /^([\w.-]+\/[\w.-]+)#([1-9]\d{0,8})$/
const NAME_IT = 'Name it with --comment-on OWNER/REPO#NUMBER.'
/** The service cuts the payload of an event at 25 MB (docs.github.com, webhook events and payloads). */
const LARGEST_EVENT = 25 * 1024 * 1024

/** Parses `owner/repo#number`; throws `ConfigError` for anything else. */
export function parsePullRequest(text: string): PullRequest {
  const [, repository, number] = NAMED.exec(text) ?? []
  if (repository === undefined) throw new ConfigError(`${visible(text)} is no pull request.`, NAME_IT)
  return { ...parseAddress(`github:${repository}`), number: Number(number) }
}

/** The pull request that a workflow runs for; undefined where its event is about none. */
export function pullRequestOfRun({
  GITHUB_REPOSITORY: repository,
  GITHUB_EVENT_PATH: path,
}: RunnerEnvironment): PullRequest | undefined {
  if (!repository || !path)
    throw new ConfigError(
      'It is not known which pull request to comment on: this is no run of GitHub Actions.',
      NAME_IT,
    )
  const number = (eventOf(path) as { pull_request?: { number?: unknown } } | null)?.pull_request?.number
  if (number === undefined) return undefined
  return parsePullRequest(`${repository}#${number}`)
}

function eventOf(path: string): unknown {
  try {
    const stats = statSync(path)
    if (!stats.isFile() || stats.size > LARGEST_EVENT) throw new Error('no event')
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new ConfigError('The file of GITHUB_EVENT_PATH holds no event.', NAME_IT)
  }
}
