import { getDomain } from 'tldts'
import type { Identity } from '../model/evidence.js'
import type { VendorFacts } from '../model/vendor-db.js'

/** Tells the product's own hosts, learnt from its manifests, bundle ids and repository. */
export interface IsFirstParty {
  (host: string): boolean
  /** Whether the product is the vendor's own: its repository audited by itself. */
  vendor(vendor: Pick<VendorFacts, 'id' | 'name' | 'homepage'>): boolean
}

/** Names too common to prove anything when a domain carries them. */
const SHORTEST_NAME = 4

/**
 * A host is the product's own when its registrable domain is that of a homepage or reversed bundle id, or spells the name of
 * the repository, its owner or the product (`chat-desk` owns `chatdesk.com` and `chat-desk.io`). Hosts that a vendor claims
 * are never taken by name alone.
 */
export function firstParty(
  identities: readonly Identity[],
  repository: string | undefined,
  isVendorHost: (host: string) => boolean,
): IsFirstParty {
  const domains = new Set<string>()
  const names = new Set<string>()
  /** Domains that bundle ids and homepages claim, whether or not a vendor file has them too. */
  const published = new Set<string>()
  const addName = (name: string) => {
    const folded = fold(name)
    if (folded.length >= SHORTEST_NAME) names.add(folded)
  }
  for (const { kind, value } of identities) {
    if (kind === 'host') addDomain(domains, value, isVendorHost)
    else if (kind === 'bundle') {
      addDomain(domains, reversed(value), isVendorHost)
      published.add(reversed(value))
    } else if (kind === 'repository') for (const part of value.split('/')) addName(part)
    else if (isProductName(value)) addName(value)
  }
  for (const part of repository?.split('/') ?? []) addName(part)

  const titles = new Set(identities.filter(isTitle).map(({ value }) => fold(value.replace(KIND_OF_PRODUCT, ''))))
  const makers = new Set(makersOf(identities, repository))
  const cache = new Map<string, boolean>()
  const isOwn = (host: string) => {
    const domain = getDomain(host) ?? host
    let answer = cache.get(domain)
    if (answer === undefined) {
      answer = domains.has(domain) || (!isVendorHost(domain) && (spells(domain, names) || spells(domain, makers)))
      cache.set(domain, answer)
    }
    return answer
  }
  return Object.assign(isOwn, {
    vendor: ({ id, name, homepage }: Pick<VendorFacts, 'id' | 'name' | 'homepage'>) =>
      makers.has(fold(id)) || titles.has(fold(name)) || published.has(getDomain(homepage) ?? ''),
  })
}

/** The title of the README names the product: one that is called like a vendor is the vendor's own. */
function isTitle({ kind, location }: Identity): boolean {
  return kind === 'name' && /^readme\b/i.test(location.path)
}
const KIND_OF_PRODUCT =
  /[\s:–-]+(?:api|app|apps|server|service|client|clients|web|website|ios|android|desktop|mobile|frontend|backend|monorepo|platform)$/i

/** What organisations put around their name when they register it as an account. */
const ACCOUNT_TRIM =
  /^(?:get|use|try|join|the)|(?:app|apps|hq|inc|io|labs|org|team|dev|social|com|chat|oss|project|foundation)$/g

/**
 * Names of the product's makers, folded: owners of its repositories, without what accounts add (`signalapp`, `getsentry`). The
 * repository's own name counts only where the owner's name holds it: a repository called `stripe` is not yet Stripe's.
 */
function makersOf(identities: readonly Identity[], repository: string | undefined): string[] {
  const own = identities.filter(({ kind }) => kind === 'repository').map(({ value }) => value)
  return [...own, ...(repository === undefined ? [] : [repository])].flatMap((full) => {
    const [owner = '', name = ''] = full.split('/').map(fold)
    const stem = fold(full.split('/')[0]!).replace(ACCOUNT_TRIM, '')
    return [owner, ...(stem.length >= SHORTEST_NAME ? [stem] : []), ...(owner.includes(name) ? [name] : [])]
  })
}

function addDomain(domains: Set<string>, host: string, isVendorHost: (host: string) => boolean): void {
  const domain = getDomain(host)
  if (domain && !isVendorHost(host) && !isVendorHost(domain)) domains.add(domain)
}

/** `xyz.bluebird.app` is published by bluebird.xyz. */
function reversed(bundle: string): string {
  return bundle.split('.').slice(0, 2).reverse().join('.')
}

/** Package names of a workspace are no product names unless they are short and plain; scopes are. */
function isProductName(name: string): boolean {
  return /^@?[\w.-]{4,40}$/.test(name) && !GENERIC.has(fold(name))
}

const GENERIC = new Set([
  'frontend',
  'backend',
  'server',
  'client',
  'website',
  'mobile',
  'desktop',
  'example',
  'examples',
  'service',
  'common',
  'shared',
  'core',
  'docs',
  'tests',
  'tools',
  'scripts',
  'package',
  'library',
  'project',
  'application',
  'google',
  'cloud',
  'github',
  'config',
])

function spells(domain: string, names: ReadonlySet<string>): boolean {
  const dot = domain.indexOf('.')
  return names.has(fold(domain.slice(0, dot))) || names.has(fold(domain))
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
