import { POLICY_STATE, VENDOR_DB } from '../flows/paths.js'
import { ConfigError } from '../model/errors.js'
import type { VendorDb, VendorFacts } from '../model/vendor-db.js'
import { checkOutput, writeOutput } from '../output/write.js'
import { allowedHosts } from '../policy-watch/allow-list.js'
import { pagesOf } from '../policy-watch/pages.js'
import { makeFolderOf, readState, writeState } from '../policy-watch/state.js'
import { type PageReport, watchPages } from '../policy-watch/watch.js'
import { encodeTerminal } from '../report/encode-terminal.js'
import { count } from '../report/words.js'
import { visibleJson } from '../util/safe-text.js'
import { loadVendorDb } from '../vendor-db/index.js'
import { colourLevel } from './colour.js'
import { dayOf } from './day.js'
import { didYouMean } from './did-you-mean.js'
import { watchBlocks } from './watch-blocks.js'

/** The flags of `holdfast vendors watch` as parsed. */
export interface WatchFlags {
  readonly ids: readonly string[]
  readonly online: boolean
  readonly state?: string | undefined
  readonly format?: 'terminal' | 'json' | undefined
  readonly color?: boolean | undefined
}

const EXIT_INCOMPLETE = 3

/** `holdfast vendors watch`: fetches, compares, prints, keeps the new state, and gives the exit code. */
export async function runWatch(flags: WatchFlags, version: string): Promise<number> {
  if (!flags.online)
    throw new ConfigError(
      'Nothing is fetched without --online.',
      'Add it to ask the hosts of these pages, and no other.',
    )
  const cwd = process.cwd()
  // Own vendor files are left out: what stands in a repository is never taken for an address to ask.
  const db = loadVendorDb(VENDOR_DB)
  const pages = pagesOf(vendorsOf(flags.ids, db))
  if (pages.length === 0)
    throw new ConfigError(`No page with terms is on file for ${flags.ids.join(', ') || 'any vendor'}.`)
  const path = flags.state ?? POLICY_STATE
  const known = readState(path, cwd)
  if (flags.state === undefined) makeFolderOf(path, cwd)
  checkOutput(path, { cwd })
  if (process.stderr.isTTY) process.stderr.write(`holdfast: fetching ${count(pages.length, 'page')}…\n`)
  const { reports, state } = await watchPages(pages, known, {
    version,
    hosts: allowedHosts(db),
    today: dayOf(undefined),
    now: Date.now,
  })
  // First told, then kept: what nobody could be told is told again next time.
  await writeOutput('-', render(reports, flags), { stdout: process.stdout, cwd })
  writeState(path, state, { cwd })
  return reports.some(({ outcome }) => outcome.status === 'not-fetched') ? EXIT_INCOMPLETE : 0
}

function vendorsOf(ids: readonly string[], db: VendorDb): readonly VendorFacts[] {
  if (ids.length === 0) return db.vendors
  return ids.map((id) => {
    const vendor = db.vendor(id) ?? db.service(id)?.vendor
    if (vendor) return vendor
    const known = db.vendors.map((one) => one.id)
    throw new ConfigError(
      `${id} is no vendor of the database.`,
      didYouMean(id, known) ?? '`holdfast vendors list` shows what is there.',
    )
  })
}

function render(reports: readonly PageReport[], flags: WatchFlags): string {
  if (flags.format === 'json') {
    const pages = reports.map(({ outcome, ...page }) => ({ ...page, ...outcome }))
    return `${visibleJson(JSON.stringify({ pages }, undefined, 2))}\n`
  }
  const isTerminal = process.stdout.isTTY === true
  return encodeTerminal(watchBlocks(reports), {
    width: (isTerminal && process.stdout.columns) || 100,
    colour: colourLevel({ flag: flags.color, env: process.env, isTerminal }),
  })
}
