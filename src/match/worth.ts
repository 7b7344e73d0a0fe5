import { getDomain } from 'tldts'
import type { PlacedEvidence } from '../model/evidence.js'
import type { VendorDb, VendorFacts } from '../model/vendor-db.js'
import type { Hit } from './hit.js'

/** Subdomains on which vendors publish for people: seeing one in a URL is a link unless the vendor file names it exactly. */
const FOR_PEOPLE =
  /^(?:www|docs?|help|support|developers?|blog|status|learn|community|forums?|about|careers|console|dashboard|knowledge|kb|academy|trust|legal|policies)\./

/** Paths that programs ask for, on a host that otherwise holds pages for people. */
const FOR_PROGRAMS =
  /^\/[^?#]*(?:\bapi\b|oauth|\bv\d|graphql|\brest\b|webhook|token|authorize|verify|embed|widget|script|\.(?:js|mjs|css|json|xml|woff2?|png|jpg|svg)$|query|collect|track|upload|avatar|thumbnail|releases\/download|\/resolve\/|\braw\b|\brpc\b|socket|\bsdk\b|\bcdn\b|\bping\b|ingest)/i

/** Files that programs fetch and no browser shows: archives, models, look-up tables, certificates. */
const FETCHED = /\.(?:zip|t?gz|xz|jar|whl|bin|wasm|onnx|gguf|tflite|safetensors|mmdb|pem|crt)$/i

/** Lists of addresses in which people or programs look something up; what stands there is data, whatever its folder. */
const TABLES = /\.(?:csv|tsv)$/i

/** Code that shows what users paste, from whichever site they like: no site in it is one the product needs. */
const EMBEDS = /embed|oembed|unfurl|link[-_]?(?:preview|meta|card)|opengraph/i
/** Where people look at pictures, films and each other; without a path for programs, naming the site itself is a link. */
const FOR_VISITORS: ReadonlySet<string> = new Set(['media', 'social'])
const SHOWS_CONTENT: ReadonlySet<string> = new Set(['media', 'social', 'chat'])

/** Tenants that stand for anybody's: `example.okta.com`, `your-shop.myshopify.com`, `BUCKET.s3.amazonaws.com`. */
const SAMPLE_TENANT =
  /^(?:(?:example|sample|your|acme|company|tenant|subdomain|placeholder|xxx+)(?:[-_][\w-]*)?|(?:my|your)-?(?:app|company|domain|org|site|store|shop|team|tenant|instance|workspace|project|bucket|account|name|server)[\w-]*)\./
const SHOUTED_TENANT = /^[A-Z][A-Z_-]{2,}\..*[a-z]/

/** Domains below which customers of a host have their sites; the bare domain is a rule about such sites, not a site. */
const HOSTS_SITES: ReadonlySet<string> = new Set(['compute', 'cms', 'web-assets'])

/** Sites that anybody's project publishes to be read; what a program fetches there has a path for programs. */
const PUBLISHED_SITES = /\.(?:github|gitlab)\.io$/

/** Pages on one-time codes, and the store entries of applications that show them, say nothing of the product's own. */
const TWO_FACTOR = /(?:^|[^a-z])(?:2fa|mfa|totp|otp|two[-_]?factor|authenticator)(?:[^a-z]|$)/i

/**
 * A vendor's own front page, a subdomain that it keeps for people, or a project's site proves a link and no more, as far as
 * the scan saw it: readers of a format know what an address is for.
 */
export function weakened(
  fact: PlacedEvidence,
  vendor: Pick<VendorFacts, 'id' | 'homepage'>,
  capability: string,
  hit: Hit,
  db: VendorDb,
): PlacedEvidence {
  if (capability === 'app-store' && (TWO_FACTOR.test(fact.location.path) || TWO_FACTOR.test(fact.value)))
    return { ...fact, use: 'mentioned' }
  if (fact.use !== 'called' && fact.use !== 'configured' && fact.use !== 'loaded') return fact
  if (TABLES.test(fact.location.path)) return { ...fact, use: 'linked' }
  if (SHOWS_CONTENT.has(capability) && EMBEDS.test(fact.location.path)) return { ...fact, use: 'linked' }
  const slash = fact.value.indexOf('/')
  const host = slash < 0 ? fact.value : fact.value.slice(0, slash)
  if ((hit.extraLabels ?? 0) > 0 && (SAMPLE_TENANT.test(host) || SHOUTED_TENANT.test(fact.excerpt)))
    return { ...fact, use: 'mentioned' }
  // What another vendor serves from there is that vendor's dependency.
  if (HOSTS_SITES.has(capability) && isOfAnotherVendor(host, vendor.id, hit, db)) return { ...fact, use: 'linked' }
  // What a pipeline fetches or links to is no part of a page.
  if (capability === 'web-assets' && fact.place === 'delivery') return { ...fact, use: 'linked' }
  if (fact.use === 'loaded') return fact
  if (slash < 0 && HOSTS_SITES.has(capability) && getDomain(host, { allowPrivateDomains: true }) === null)
    return { ...fact, use: 'linked' }
  if (!fact.reader.startsWith('scan/')) return fact
  const path = slash < 0 ? '' : fact.value.slice(slash)
  if (hit.signal.includes('/') || FOR_PROGRAMS.test(path) || FETCHED.test(path)) return fact
  if (FOR_VISITORS.has(capability) && bare(host) === getDomain(host)) return { ...fact, use: 'linked' }
  const isFrontPage = bare(host) === bare(new URL(vendor.homepage).hostname)
  const isForPeople = (hit.extraLabels ?? 0) > 0 && FOR_PEOPLE.test(host)
  return isFrontPage || isForPeople || PUBLISHED_SITES.test(host) ? { ...fact, use: 'linked' } : fact
}

/** Names shorter than these are too often a word. */
const SHORTEST_TENANT = 5

/** `api.acme-video.workers.dev`: the tenant is called like a vendor. */
function isOfAnotherVendor(host: string, own: string, hit: Hit, db: VendorDb): boolean {
  const tenants = host.split('.').slice(0, hit.extraLabels ?? 0)
  return tenants.some((label) => label.length >= SHORTEST_TENANT && label !== own && db.vendor(label) !== undefined)
}

function bare(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host
}
