import { setTimeout as sleep } from 'node:timers/promises'
import { ConfigError } from '../model/errors.js'
import { wholeBody } from './body.js'
import { isRateLimit, pauseOf, refusalOf } from './failures.js'
import { GITHUB_LIMITS, type GithubLimits } from './limits.js'
import { hopOf } from './redirects.js'
import type { Service } from './service.js'

/** Speaks with a service. Nothing that an answer holds is ever used as an address, but for redirects within the rules. */
export interface Client {
  readonly limits: GithubLimits
  /** Whom it speaks with. */
  readonly host: string
  /** Whether there is a token to speak with. */
  readonly hasToken: boolean
  /** The whole answer. `what` names in a message what was asked for. */
  bytes(path: string, accept: string, what: string, most?: number): Promise<Buffer>
  json(path: string, what: string): Promise<unknown>
  /** The answer as it comes. */
  stream(path: string, what: string): Promise<ReadableStream<Uint8Array> | null>
  /** Makes something (POST) or changes it (PATCH). */
  write(method: 'POST' | 'PATCH', path: string, content: unknown, what: string): Promise<void>
}

/** One thing that is asked for. */
interface Question {
  readonly path: string
  readonly accept: string
  /** Names in a message what was asked for. */
  readonly what: string
  readonly method?: 'POST' | 'PATCH'
  /** What is written, JSON. */
  readonly content?: string
}

const JSON_TYPE = 'application/vnd.github+json'
/** A renamed repository sends on once, its archive once more. */
const MOST_HOPS = 4

/** Opens a service; the token goes to its API and nowhere else. */
export function openClient(service: Service, version: string, given: Partial<GithubLimits> = {}): Client {
  const limits = { ...GITHUB_LIMITS, ...given }
  const get = (question: Question) => request(service, version, limits, question)
  const bytes: Client['bytes'] = async (path, accept, what, most) =>
    wholeBody((await get({ path, accept, what })).body, limits, most)
  return {
    limits,
    host: service.api.host,
    hasToken: service.token !== undefined,
    bytes,
    json: async (path, what) => parsed((await bytes(path, JSON_TYPE, what)).toString('utf8'), service.api.host),
    stream: async (path, what) => (await get({ path, accept: JSON_TYPE, what })).body,
    write: async (method, path, content, what) => {
      const answer = await get({ path, accept: JSON_TYPE, what, method, content: JSON.stringify(content) })
      await answer.body?.cancel()
    },
  }
}

function parsed(text: string, host: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError(
      `${host} answers in no language of an API.`,
      'Is GITHUB_API_URL right, and is there a proxy between?',
    )
  }
}

/** Asks, and asks again where the answer may be different next time. */
async function request(service: Service, version: string, limits: GithubLimits, question: Question): Promise<Response> {
  const { what, method } = question
  const asked = { what, host: service.api.host, hasToken: service.token !== undefined, isWriting: method !== undefined }
  for (let attempt = 0; ; attempt += 1) {
    const answer = await followed(service, version, limits, question)
    if (answer?.status === 200 || (method !== undefined && answer?.status === 201)) return answer!
    const isLast = attempt >= limits.retries
    // What may have been made already is not made a second time.
    const isAgain = method !== 'POST' || (answer !== undefined && answer.status < 500)
    const pause = isAgain ? pauseBefore(answer, limits.backoffMs * 2 ** attempt) : undefined
    await answer?.body?.cancel()
    if (isLast || pause === undefined || pause > limits.pauseMs) {
      if (answer !== undefined) throw refusalOf(answer.status, answer.headers, asked)
      throw new ConfigError(
        `${asked.host} cannot be reached.`,
        'Check the connection, or clone the repository and audit the folder.',
      )
    }
    await sleep(pause)
  }
}

/** How long to wait before asking again; undefined where the answer would be the same. */
function pauseBefore(answer: Response | undefined, backoff: number): number | undefined {
  if (answer === undefined || answer.status >= 500) return backoff
  return isRateLimit(answer.status, answer.headers) ? (pauseOf(answer.headers, Date.now()) ?? backoff) : undefined
}

/** The answer after redirects; undefined where there was none. */
async function followed(
  { api, token }: Service,
  version: string,
  limits: GithubLimits,
  { path, accept, method, content }: Question,
): Promise<Response | undefined> {
  let url = new URL(`${api.href.replace(/\/$/, '')}${path}`)
  let isTrusted = true
  for (let hops = 0; ; hops += 1) {
    const headers = {
      accept,
      'user-agent': `holdfast/${version}`,
      'x-github-api-version': '2022-11-28',
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isTrusted && token !== undefined ? { authorization: `Bearer ${token}` } : {}),
    }
    const answer = await fetched(
      url,
      { method: method ?? 'GET', headers, ...(content === undefined ? {} : { body: content }) },
      limits,
    )
    if (answer === undefined || answer.status < 301 || answer.status > 308 || answer.status === 304) return answer
    // What is written is written where it was meant to be: a repository that was renamed is to be named anew.
    if (method !== undefined) return answer
    await answer.body?.cancel()
    if (hops >= MOST_HOPS) throw new ConfigError(`${api.host} sends us round in circles.`, 'Try again later.')
    const hop = hopOf(answer.headers.get('location'), url, api)
    url = hop.url
    // Once given up, trust does not come back.
    isTrusted = isTrusted && hop.isTrusted
  }
}

async function fetched(url: URL, question: RequestInit, { idleMs }: GithubLimits): Promise<Response | undefined> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), idleMs)
  try {
    return await fetch(url, { ...question, redirect: 'manual', signal: silence.signal })
  } catch {
    // The error of the engine quotes what was sent.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
