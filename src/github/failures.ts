import { ConfigError } from '../model/errors.js'

/** What a refusal is about, in the user's words: `the repository a/b`. */
export interface Asked {
  readonly what: string
  readonly host: string
  readonly hasToken: boolean
}

const CLONE = 'Clone the repository, and audit the folder.'

/** The service answered, and not with what was asked for. Nothing of its answer is quoted: it may repeat what we sent. */
export function refusalOf(status: number, headers: Headers, { what, host, hasToken }: Asked): ConfigError {
  const token = hasToken ? 'Does the token allow reading it?' : 'Set GITHUB_TOKEN where it is not public.'
  if (isRateLimit(status, headers))
    return new ConfigError(
      `${host} takes no more requests for now (${status})${untilWhen(headers)}.`,
      hasToken ? 'Try again later.' : 'Set GITHUB_TOKEN, which allows more requests, or try again later.',
    )
  if (status === 401) return new ConfigError(`${host} does not accept the token (401).`, 'Set a valid one, or none.')
  if (status === 403)
    return new ConfigError(`${host} does not allow reading ${what} (403).`, `${token} Is single sign-on required?`)
  if (status === 404 || status === 422)
    return new ConfigError(`${host} has no ${what} (${status}).`, `Check the name. ${token}`)
  if (status === 409) return new ConfigError(`There is nothing in ${what} (409).`, 'Push a first commit.')
  if (status === 451)
    return new ConfigError(
      `${host} withholds ${what} for legal reasons (451).`,
      'If you have a copy, audit the folder.',
    )
  if (status >= 500) return new ConfigError(`${host} is out of order (${status}).`, `Try again later. ${CLONE}`)
  return new ConfigError(`${host} gave an answer that nobody asked for (${status}) to ${what}.`, CLONE)
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
