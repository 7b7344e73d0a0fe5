import { setTimeout as sleep } from 'node:timers/promises'
import { type AllowList, addressFault, redirectFault } from './allow-list.js'
import { readBody } from './read-body.js'
import { Refusal } from './refusal.js'
import type { Turns } from './turns.js'

/** What one page may cost. */
export interface Limits {
  readonly bytes: number
  /** For one try with its redirects; waiting for a turn does not count. */
  readonly milliseconds: number
  readonly redirects: number
  /** Further tries after 429 and 5xx. */
  readonly retries: number
  /** Whoever asks for a longer pause is not asked again. */
  readonly longestPause: number
}

export const LIMITS: Limits = {
  bytes: 4 * 1024 * 1024,
  milliseconds: 20_000,
  redirects: 5,
  retries: 2,
  longestPause: 10_000,
}

/** What all pages of a run share. */
export interface FetchRules extends AllowList {
  readonly version: string
  readonly limits: Limits
  readonly turns: Turns
  readonly now: () => number
}

/** A page as it came. */
export interface Page {
  readonly contentType: string
  readonly bytes: Uint8Array
}

interface Answer extends Page {
  readonly status: number
  readonly location: string | null
  readonly retryAfter: string | null
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const TEXTS = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'])

/** Fetches a page of text without cookies and credentials; throws `Refusal` where it cannot be had within the rules. */
export async function fetchPage(url: string, rules: FetchRules): Promise<Page> {
  for (let tries = 0; ; tries++) {
    const answer = await follow(new URL(url), rules)
    if (answer.status === 200) return answer
    const isBusy = answer.status === 429 || answer.status >= 500
    if (!isBusy) throw new Refusal(`answered ${answer.status}`)
    if (tries === rules.limits.retries) throw new Refusal(`answered ${answer.status}, ${tries + 1} times`)
    await sleep(pauseOf(answer, tries, rules))
  }
}

async function follow(asked: URL, rules: FetchRules): Promise<Answer> {
  const fault = addressFault(asked, rules)
  if (fault !== undefined) throw new Refusal(`the address ${fault}`)
  const budget = { left: rules.limits.milliseconds }
  let at = asked
  for (let hops = 0; ; hops++) {
    const answer = await rules.turns(at.host, () => ask(at, rules, budget))
    if (!REDIRECTS.has(answer.status)) return answer
    if (hops === rules.limits.redirects) throw new Refusal(`redirects more than ${hops} times`)
    if (answer.location === null || !URL.canParse(answer.location, at.href))
      throw new Refusal('redirects to no address')
    const to = new URL(answer.location, at)
    const lead = redirectFault(asked, to, rules)
    if (lead !== undefined) throw new Refusal(`the redirect ${lead}`)
    at = to
  }
}

async function ask(url: URL, rules: FetchRules, budget: { left: number }): Promise<Answer> {
  const started = performance.now()
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), Math.max(0, budget.left))
  const { signal } = controller
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      signal,
      headers: {
        'user-agent': `holdfast/${rules.version}`,
        accept: 'text/html, text/plain;q=0.8',
        'accept-language': 'en',
      },
    })
    return await answerOf(response, signal, rules.limits)
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (signal.aborted) throw new Refusal(`took longer than ${rules.limits.milliseconds / 1000} s`)
    throw new Refusal(`could not be reached (${codeOf(error)})`)
  } finally {
    clearTimeout(timer)
    // Whatever was not read is not wanted.
    controller.abort()
    budget.left -= performance.now() - started
  }
}

async function answerOf(response: Response, signal: AbortSignal, limits: Limits): Promise<Answer> {
  const { status, headers } = response
  const contentType = headers.get('content-type') ?? ''
  const rest = { status, location: headers.get('location'), retryAfter: headers.get('retry-after'), contentType }
  if (status !== 200) return { ...rest, bytes: new Uint8Array() }
  const kind = contentType.split(';')[0]!.trim().toLowerCase()
  if (!TEXTS.has(kind)) throw new Refusal(`is no page of text but ${kind === '' ? 'untyped' : kind.slice(0, 80)}`)
  return { ...rest, bytes: await readBody(response, signal, limits.bytes) }
}

/** Seconds or a day and time, as the server has it; else one second, then two. */
function pauseOf({ status, retryAfter }: Answer, tries: number, { limits, now }: FetchRules): number {
  if (retryAfter === null) return Math.min(1000 * (tries + 1), limits.longestPause)
  const pause = SECONDS.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now()
  if (pause > limits.longestPause) throw new Refusal(`answered ${status} and asks to wait ${Math.ceil(pause / 1000)} s`)
  return Number.isNaN(pause) ? 1000 : Math.max(0, pause)
}

const SECONDS = /^\d{1,9}$/

/** The system's word for a failed connection, which `fetch` hides one or two layers deep. */
function codeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const { code } = at as NodeJS.ErrnoException
    if (typeof code === 'string') return code
  }
  return error instanceof Error ? error.message.slice(0, 100) : 'unknown'
}
