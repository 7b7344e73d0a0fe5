import { ConfigError } from '../model/errors.js'
import { visible } from '../util/safe-text.js'

/** Where an answer sends us, and whether the token may go along. */
export interface Hop {
  readonly url: URL
  readonly isTrusted: boolean
}

/**
 * Follows the API to itself (a repository that was renamed) and to the host that hands out its archives, `codeload.<host>`,
 * which gets no token. Anything else is refused: an answer must not choose whom we talk to.
 */
export function hopOf(location: string | null, from: URL, api: URL): Hop {
  const url = location !== null && URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (url !== undefined && url.username === '' && url.password === '') {
    if (url.origin === api.origin)
      return { url, isTrusted: url.pathname.startsWith(`${api.pathname.replace(/\/$/, '')}/`) }
    if (url.protocol === api.protocol && url.port === api.port && url.hostname === archiveHost(api))
      return { url, isTrusted: false }
  }
  throw new ConfigError(
    `${api.host} sends us to ${url === undefined ? 'nowhere' : visible(url.host)}, which is not followed.`,
    'Clone the repository, and audit the folder.',
  )
}

/** `api.github.com` hands out archives at `codeload.github.com`, an Enterprise server HOST at `codeload.HOST`. */
function archiveHost(api: URL): string {
  return `codeload.${api.hostname.replace(/^api\./, '')}`
}
