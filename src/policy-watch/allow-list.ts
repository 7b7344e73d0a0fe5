import { getDomain } from 'tldts'
import type { VendorDb } from '../model/vendor-db.js'

/** Which addresses may be asked. */
export interface AllowList {
  /** Hosts that stand in the database as written; a redirect may lead there. */
  readonly hosts: ReadonlySet<string>
  /** For tests only: plain http, to this machine alone. */
  readonly isLoopbackHttpAllowed?: boolean | undefined
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * The hosts of homepages, terms and pages to read. Signals are left out: they cover whole domains, also those on which anybody
 * may put a page.
 */
export function allowedHosts(db: Pick<VendorDb, 'vendors' | 'reading'>): ReadonlySet<string> {
  const hosts = new Set<string>()
  for (const vendor of db.vendors) {
    for (const url of [vendor.homepage, ...(vendor.terms ?? []).flatMap((one) => [one.url, one.acceptableUseUrl])])
      if (url !== undefined && URL.canParse(url)) hosts.add(new URL(url).hostname)
  }
  for (const place of db.reading) if (HOST.test(place)) hosts.add(place)
  return hosts
}

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/** What forbids asking this address; undefined where nothing does. */
export function addressFault(url: URL, { isLoopbackHttpAllowed = false }: AllowList): string | undefined {
  if (isLoopbackHttpAllowed && url.protocol === 'http:' && LOOPBACK.has(url.hostname)) return undefined
  if (url.protocol !== 'https:') return `is no https address (${url.protocol})`
  if (url.username !== '' || url.password !== '') return 'holds a user name'
  if (url.port !== '') return `asks for port ${url.port}`
  return undefined
}

/** What forbids following a redirect; undefined where it stays with the same holder or with a host of the database. */
export function redirectFault(asked: URL, to: URL, allowed: AllowList): string | undefined {
  const fault = addressFault(to, allowed)
  if (fault !== undefined) return `leads to an address that ${fault}`
  if (to.hostname === asked.hostname || allowed.hosts.has(to.hostname)) return undefined
  const domain = domainOf(asked)
  return domain !== null && domain === domainOf(to) ? undefined : `leads to another host, ${to.hostname}`
}

/** Tenants of one platform (`a.github.io`, `b.github.io`) are strangers to each other. */
function domainOf(url: URL): string | null {
  return getDomain(url.hostname, { allowPrivateDomains: true })
}
