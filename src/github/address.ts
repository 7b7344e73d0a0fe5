import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'

/** A repository of a service, and which revision of it. */
export interface Address {
  readonly owner: string
  readonly repo: string
  /** Absent: the head of the default branch. */
  readonly ref?: string
}

const PREFIX = 'github:'
/** What the service allows in names; `.` and `..` are none. */
const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/
/** A branch, a tag or a commit; nothing that is a second line, a query or a way up. */
const REF = /^(?!\/)(?!.*(?:\.\.|\/\/))[\w./+-]{1,250}$/

/** Whether the user means a repository of a service, not a folder. */
export function isGithubAddress(target: string): boolean {
  return target.startsWith(PREFIX)
}

/** Parses `github:owner/repo[@ref]`; throws `ConfigError` for anything else. */
export function parseAddress(target: string): Address {
  const rest = target.slice(PREFIX.length)
  const at = rest.indexOf('@')
  const [owner = '', repo = '', more] = (at < 0 ? rest : rest.slice(0, at)).split('/')
  const ref = at < 0 ? undefined : rest.slice(at + 1)
  if (more !== undefined || !NAME.test(owner) || !NAME.test(repo) || (ref !== undefined && !REF.test(ref)))
    throw new ConfigError(`${visible(target)} is no repository.`, 'Write github:owner/repo or github:owner/repo@ref.')
  return { owner, repo, ...(ref === undefined ? {} : { ref }) }
}
