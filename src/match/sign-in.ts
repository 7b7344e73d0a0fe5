import type { Use } from '../model/evidence.js'
import type { Match } from '../model/match.js'
import { PRODUCT_PLACES } from '../model/place.js'
import type { VendorDb } from '../model/vendor-db.js'

/** Where sign-in frameworks name the account that a person signs in with. */
const SLOT =
  /^(?:nextauth:provider|omniauth:provider|allauth:provider|supabase:provider|ueberauth:strategy|assent:strategy|passport:strategy|django:auth_backend):/
const PACKAGE = /^pkg:(?:npm\/passport-|gem\/omniauth-|composer\/socialiteproviders\/|hex\/ueberauth_)/
const IMPORT =
  /^(?:js:(?:next-auth|@auth\/core)\/providers\/|python:allauth\.socialaccount\.|python:social_core\.backends\.)/

/** A folder in which files for so many vendors speak of nothing but signing in holds the product's sign-in providers. */
const FEWEST_PROVIDERS = 3
/** A file that names more vendors than this is no provider's own file. */
const MOST_VENDORS_OF_FILE = 2

/**
 * Gives evidence of signing in with a vendor's account that meaning, whatever the vendor is used for most: the names that
 * sign-in frameworks use, and addresses in a folder of sign-in providers.
 */
export function asSignIn(matches: readonly Match[], db: VendorDb): Match[] {
  const isProvider = providerFiles(matches)
  const isCatalogue = catalogues(matches)
  const isStrategy = strategies(matches, db)
  const given = matches.map((match) => {
    const { kind, location } = match.evidence
    if (kind === 'host' && isCatalogue(location.path)) return offered(forSignIn(match, db))
    const signsIn = namesSignIn(match) || (kind === 'host' && (isProvider(location.path) || isStrategy(match)))
    return signsIn ? forSignIn(match, db) : match
  })
  const isOnly = onlySignIn(given)
  return given.map((match) => (isClientKey(match) && isOnly(match.vendor) ? forSignIn(match, db) : match))
}

function forSignIn(match: Match, db: VendorDb): Match {
  if (match.capability === 'identity') return match
  const service = db.vendor(match.vendor)?.services.find(({ capabilities }) => capabilities[0] === 'identity')
  return { ...match, service: service?.id ?? match.service, capability: 'identity' }
}

/** Where consent is asked for and tokens are handed out. */
const AUTHORISES = /oauth|authori[sz]e|authenticate|access_?token|request_?token/i
/** A file that asks so many vendors for consent is a sign-in library with its catalogue, of which a product takes its few. */
const FEWEST_OF_CATALOGUE = 5

function catalogues(matches: readonly Match[]): (path: string) => boolean {
  const vendors = new Map<string, Set<string>>()
  for (const { vendor, evidence } of matches) {
    if (evidence.kind !== 'host' || !REACHING.has(evidence.use) || !AUTHORISES.test(evidence.value)) continue
    const { path } = evidence.location
    vendors.set(path, (vendors.get(path) ?? new Set()).add(vendor))
  }
  return (path) => (vendors.get(path)?.size ?? 0) >= FEWEST_OF_CATALOGUE
}

/** Folders whose files let people in. */
const LETS_IN = /(?:^|\/)(?:auth|authentication|strategies|sign-?in|login|sso)\//i

/** Tells what code in such a folder asks of a vendor from whom it also asks for consent, if people have accounts there. */
function strategies(matches: readonly Match[], db: VendorDb): (match: Match) => boolean {
  const key = ({ vendor, evidence }: Match) => `${vendor}\n${evidence.location.path}`
  const hasAccounts = (vendor: string) =>
    db.vendor(vendor)?.services.some(({ capabilities }) => capabilities.includes('identity')) === true
  const asking = new Set(
    matches
      .filter(({ vendor, evidence }) => LETS_IN.test(evidence.location.path) && hasAccounts(vendor))
      .filter(({ evidence }) => REACHING.has(evidence.use) && AUTHORISES.test(evidence.value))
      .map(key),
  )
  return (match) => asking.has(key(match))
}

function offered(match: Match): Match {
  return REACHING.has(match.evidence.use) ? { ...match, evidence: { ...match.evidence, use: 'offered' } } : match
}

/** `SPOTIFY_CLIENT_ID`, `EXTERNAL_SPOTIFY_ENABLED`: says that there is a client of the vendor, not what for. */
function isClientKey({ evidence: { kind, value } }: Match): boolean {
  return (kind === 'env' || kind === 'setting') && CLIENT_KEY.test(value)
}
const CLIENT_KEY = /(?:client_?id|secret|redirect_ur[il]|enabled|skip_nonce_check|_url)$/i

/** Tells the vendors that the product, by all but keys, only lets people sign in with. */
function onlySignIn(matches: readonly Match[]): (vendor: string) => boolean {
  const signIn = new Set<string>()
  const more = new Set<string>()
  for (const { vendor, capability, evidence } of matches) {
    if (evidence.kind === 'env' || evidence.kind === 'setting' || !REACHING.has(evidence.use)) continue
    if (!PRODUCT_PLACES.has(evidence.place)) continue
    ;(capability === 'identity' ? signIn : more).add(vendor)
  }
  return (vendor) => signIn.has(vendor) && !more.has(vendor)
}
const REACHING: ReadonlySet<Use> = new Set(['called', 'configured', 'declared', 'loaded'])

function namesSignIn({ evidence: { kind, value } }: Match): boolean {
  if (kind === 'adapter') return SLOT.test(value)
  return kind === 'package' ? PACKAGE.test(value) : kind === 'import' && IMPORT.test(value)
}

/** Tells whether a file is one of at least three beside each other that each serve a vendor's sign-in. */
function providerFiles(matches: readonly Match[]): (path: string) => boolean {
  const vendorsOfFile = new Map<string, Set<string>>()
  const signsIn = new Map<string, Set<string>>()
  for (const { vendor, capability, evidence } of matches) {
    if (evidence.kind !== 'host' || evidence.place !== 'source') continue
    if (!REACHING.has(evidence.use)) continue
    const { path } = evidence.location
    vendorsOfFile.set(path, (vendorsOfFile.get(path) ?? new Set()).add(vendor))
    if (capability === 'identity') signsIn.set(path, (signsIn.get(path) ?? new Set()).add(vendor))
  }
  const isOwnFile = (path: string) => (vendorsOfFile.get(path)?.size ?? 0) <= MOST_VENDORS_OF_FILE
  const providers = new Map<string, Set<string>>()
  for (const [path, vendors] of signsIn) {
    if (!isOwnFile(path)) continue
    const folder = folderOf(path)
    providers.set(folder, new Set([...(providers.get(folder) ?? []), ...vendors]))
  }
  return (path) => isOwnFile(path) && (providers.get(folderOf(path))?.size ?? 0) >= FEWEST_PROVIDERS
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
