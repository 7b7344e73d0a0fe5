import { groupBy } from '../util/sort.js'
import { type Change, compareLines, fingerprintOf } from './compare.js'
import { type FetchRules, fetchPage, LIMITS, type Limits } from './fetch-page.js'
import type { WatchedPage } from './pages.js'
import { Refusal } from './refusal.js'
import type { KnownPage, PolicyState } from './state.js'
import { linesOfPage } from './text-of-page.js'
import { inParallel, turns } from './turns.js'

/** What became of a page since it was last seen. */
export type Outcome =
  | { readonly status: 'new' }
  | { readonly status: 'unchanged'; readonly since: string }
  | { readonly status: 'changed'; readonly since: string; readonly change: Change }
  | { readonly status: 'not-fetched'; readonly reason: string }

/** One watched page and what became of it. */
export interface PageReport extends WatchedPage {
  readonly outcome: Outcome
}

/** The circumstances of a watch. */
export interface WatchOptions {
  readonly version: string
  /** See `allowedHosts`. */
  readonly hosts: ReadonlySet<string>
  /** Today, YYYY-MM-DD. */
  readonly today: string
  /** Milliseconds since 1970, for servers that name a time at which to come again. */
  readonly now: () => number
  readonly limits?: Partial<Limits>
  /** For tests only: plain http, to this machine alone. */
  readonly isLoopbackHttpAllowed?: boolean
}

const PAGES_AT_ONCE = 4

/**
 * Fetches the pages and compares them with what is known: reports in the order of the pages, and the state from now on. What
 * could not be fetched stays known as it was.
 */
export async function watchPages(
  pages: readonly WatchedPage[],
  known: PolicyState,
  options: WatchOptions,
): Promise<{ readonly reports: readonly PageReport[]; readonly state: PolicyState }> {
  const rules: FetchRules = { ...options, limits: { ...LIMITS, ...options.limits }, turns: turns() }
  const outcomes = new Map<string, Outcome>()
  const state = new Map(known)
  // By host, so that pages of one do not keep the others waiting.
  const hosts = [...groupBy(pages, ({ url }) => new URL(url).host).values()]
  await inParallel(hosts, PAGES_AT_ONCE, async (group) => {
    for (const { url } of group) {
      const lines = await linesOrReason(url, rules)
      if (typeof lines === 'string') {
        outcomes.set(url, { status: 'not-fetched', reason: lines })
        continue
      }
      const { page, outcome } = judge(lines, known.get(url), options.today)
      state.set(url, page)
      outcomes.set(url, outcome)
    }
  })
  return { reports: pages.map((page) => ({ ...page, outcome: outcomes.get(page.url)! })), state }
}

async function linesOrReason(url: string, rules: FetchRules): Promise<string[] | string> {
  try {
    return await linesOfPage(await fetchPage(url, rules))
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

function judge(
  lines: readonly string[],
  before: KnownPage | undefined,
  today: string,
): { readonly page: KnownPage; readonly outcome: Outcome } {
  const fingerprint = fingerprintOf(lines)
  if (!before)
    return {
      page: { fingerprint, firstSeen: today, lastSeen: today, lines: [...lines] },
      outcome: { status: 'new' },
    }
  const since = before.lastSeen
  if (before.fingerprint === fingerprint)
    return {
      page: { ...before, lastSeen: today },
      outcome: { status: 'unchanged', since: before.changed ?? before.firstSeen },
    }
  return {
    page: { ...before, fingerprint, lastSeen: today, changed: today, lines: [...lines] },
    outcome: { status: 'changed', since, change: compareLines(before.lines, lines) },
  }
}
