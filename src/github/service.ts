import { ConfigError } from '../model/errors.js'

/** A service that speaks the REST API of GitHub, and what it knows us by. */
export interface Service {
  /** Begins every request; ends without a slash. */
  readonly api: URL
  readonly token?: string
}

/** What of the environment is looked at, and nothing else. */
export type GithubEnvironment = Readonly<Partial<Record<'GITHUB_API_URL' | 'GITHUB_TOKEN' | 'GH_TOKEN', string>>>

const PUBLIC_API = 'https://api.github.com'
/** Visible characters only: what else a header refuses would be quoted in the error, with the token around it. */
const TOKEN = /^[\x21-\x7e]+$/

/** The service that the environment names: github.com, or an Enterprise server by `GITHUB_API_URL`. */
export function serviceOf(env: GithubEnvironment): Service {
  const api = apiOf(env.GITHUB_API_URL || PUBLIC_API)
  const name = env.GITHUB_TOKEN ? 'GITHUB_TOKEN' : 'GH_TOKEN'
  const token = env[name]?.trim()
  if (!token) return { api }
  if (!TOKEN.test(token))
    throw new ConfigError(`${name} holds something that is no token.`, 'Set it anew, or unset it.')
  return { api, token }
}

function apiOf(text: string): URL {
  const api = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = api?.protocol === 'https:' || (api?.protocol === 'http:' && isThisMachine(api.hostname))
  if (api === undefined || !isSafe || api.username !== '' || api.password !== '' || api.search !== '')
    throw new ConfigError(
      'GITHUB_API_URL is no address of an API.',
      'It is written like https://github.example.com/api/v3, without a name or a password in it.',
    )
  api.pathname = api.pathname.replace(/\/+$/, '')
  return api
}

/** Where nothing leaves the machine, encryption adds nothing. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
}
