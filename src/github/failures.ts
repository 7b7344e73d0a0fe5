import { ConfigError } from '../model/errors.js'

/** What a refusal is about, in the user's words: `the repository a/b`. */
export interface Asked {
  readonly what: string
  readonly host: string
  readonly hasToken: boolean
  /** Something was to be made or changed, not read. */
  readonly isWriting?: boolean
}

/** A refusal, for callers who can go on without what they asked for. */
export class Refusal extends ConfigError {
  constructor(
    message: string,
    hint: string,
    readonly status: number,
    /** The token lacks the right; nothing is wrong with the service. */
    readonly isOfRights: boolean,
  ) {
    super(message, hint)
  }
}

const CLONE = 'Clone the repository, and audit the folder.'

/** The service answered, and not with what was asked for. Nothing of its answer is quoted: it may repeat what we sent. */
export function refusalOf(status: number, headers: Headers, asked: Asked): Refusal {
  const [message, hint] = wordsFor(status, headers, asked)
  return new Refusal(message, hint, status, [401, 403, 404].includes(status) && !isRateLimit(status, headers))
}

function wordsFor(status: number, headers: Headers, asked: Asked): readonly [message: string, hint: string] {
  const { what, host, hasToken, isWriting = false } = asked
  const token = hasToken ? 'Does the token allow reading it?' : 'Set GITHUB_TOKEN where it is not public.'
  if (isRateLimit(status, headers))
    return [
      `${host} takes no more requests for now (${status})${untilWhen(headers)}.`,
      hasToken ? 'Try again later.' : 'Set GITHUB_TOKEN, which allows more requests, or try again later.',
    ]
  if (status === 401) return [`${host} does not accept the token (401).`, 'Set a valid one, or none.']
  if (isWriting && (status === 403 || status === 404))
    return [`${host} does not let the token write ${what} (${status}).`, 'It needs `pull-requests: write`.']
  if (isWriting && status === 422) return [`${host} does not take ${what} (422).`, 'Is the pull request locked?']
  if (status === 403) return [`${host} does not allow reading ${what} (403).`, `${token} Is single sign-on required?`]
  if (status === 404 || status === 422) return [`${host} has no ${what} (${status}).`, `Check the name. ${token}`]
  if (status === 409) return [`There is nothing in ${what} (409).`, 'Push a first commit.']
  if (status === 451)
    return [`${host} withholds ${what} for legal reasons (451).`, 'If you have a copy, audit the folder.']
  if (status >= 500) return [`${host} is out of order (${status}).`, `Try again later. ${CLONE}`]
  return [`${host} gave an answer that nobody asked for (${status}) to ${what}.`, CLONE]
}

/** 429, or 403 with a sign that it is about how often we asked; docs.github.com, «Rate limits for the REST API». */
export function isRateLimit(status: number, headers: Headers): boolean {
  return (
    status === 429 || (status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'))
  )
}

/** How long the service asks us to wait; undefined where it does not say. */
export function pauseOf(headers: Headers, now: number): number | undefined {
  const seconds = headers.get('retry-after')
  if (seconds !== null && /^\d{1,6}$/.test(seconds)) return Number(seconds) * 1000
  const reset = headers.get('x-ratelimit-reset')
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== null && /^\d{1,11}$/.test(reset))
    return Math.max(0, Number(reset) * 1000 - now)
  return undefined
}

function untilWhen(headers: Headers): string {
  const pause = pauseOf(headers, Date.now())
  return pause === undefined ? '' : `; it names a pause of ${Math.ceil(pause / 1000)} s`
}
