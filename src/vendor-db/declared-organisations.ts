import { createHash } from 'node:crypto'
import type { Capability } from '../model/capability.js'
import type { Config } from '../model/config.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../model/vendor-db.js'

/** Of a country that nobody declared; ISO 3166-1 leaves ZZ to its users, and CLDR uses it for an unknown region. */
const UNKNOWN_COUNTRY = 'ZZ'

/** Who runs a system of the product's own: nobody who could leave. */
const SELF_RUN = 'self-run'

/**
 * The database with the organisations that only the owners know: the bank, the law firm, a fallback of one's own. Each is known by
 * the name as declared and by an id made from it; nothing is known of it but what was declared.
 */
export function withDeclaredOrganisations(
  db: VendorDb,
  config: Pick<Config, 'declaredVendors' | 'fallbacks'>,
): VendorDb {
  const added = new Map<string, VendorFacts>()
  const ids = new Map<string, string>()
  const add = (name: string, capability: Capability, country: string | undefined) => {
    if (isKnown(name, db)) return
    const id = idOf(name)
    if (db.vendor(id) !== undefined) return
    const known = added.get(id)
    ids.set(name, id)
    added.set(id, {
      ...vendorOf(id, known?.name ?? name, country ?? known?.country ?? UNKNOWN_COUNTRY),
      services: withCapability(known?.services[0] ?? serviceOf(id, name), capability),
    })
  }
  for (const { vendor, capability, country } of config.declaredVendors ?? []) add(vendor, capability, country)
  const own: ServiceFacts[] = []
  for (const { to, kind, capability, takesOver } of config.fallbacks ?? []) {
    if (kind === 'vendor') add(to, capability, undefined)
    else if (isOwnSystem(to, kind, db, ids) && takesOver === 'automatic') {
      const known = own.findIndex(({ id }) => id === ownSystemId(to))
      const [service] = withCapability(own[known] ?? serviceOf(ownSystemId(to), to), capability)
      if (known < 0) own.push(service!)
      else own[known] = service!
    }
  }
  if (own.length > 0)
    added.set(SELF_RUN, { ...vendorOf(SELF_RUN, 'a system of one’s own', UNKNOWN_COUNTRY), services: own })
  return added.size === 0 ? db : overlay(db, [...added.values()], ids)
}

/**
 * Whether a fallback is no vendor: declared as such, or a name that the owners' vendors do not have. A name that the database knows is
 * that vendor whatever it was declared as: e-mail sent through SendGrid falls with the owner of SendGrid.
 */
function isOwnSystem(
  to: string,
  kind: string | undefined,
  db: VendorDb,
  declared: ReadonlyMap<string, string>,
): boolean {
  if (isKnown(to, db)) return false
  return kind === 'self-hosted' || kind === 'channel' || (kind === undefined && !declared.has(to))
}

/** Id of the stand-in for a system of the product's own that takes over by itself. */
export function ownSystemId(name: string): string {
  return `${SELF_RUN}-${idOf(name)}`
}

/** By id, alias, service or written name. */
function isKnown(who: string, db: VendorDb): boolean {
  if (db.vendor(who) !== undefined || db.service(who) !== undefined) return true
  const plain = who.trim().toLowerCase()
  return db.vendors.some(
    ({ name, legalName, services }) =>
      name.toLowerCase() === plain ||
      legalName?.toLowerCase() === plain ||
      services.some((one) => one.name.toLowerCase() === plain),
  )
}

/** Kebab-case of a name; a digest where nothing of it is left, as of a name in another script. */
function idOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return id !== '' ? id : `declared-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
}

function vendorOf(id: string, name: string, country: string): Omit<VendorFacts, 'services'> {
  return { id, name, owner: 'independent', country, homepage: '', isOnlyDeclared: true }
}

function serviceOf(id: string, name: string): ServiceFacts {
  return { id, name, capabilities: [], substitutability: 'reimplement' }
}

function withCapability(service: ServiceFacts, capability: Capability): readonly ServiceFacts[] {
  const capabilities = [...new Set([...service.capabilities, capability])]
  // What no capability names stands beside the product rather than in it.
  return [{ ...service, capabilities, ...(capabilities[0] === 'other' ? { role: 'business' as const } : {}) }]
}

function overlay(db: VendorDb, added: readonly VendorFacts[], ids: ReadonlyMap<string, string>): VendorDb {
  const vendors = new Map(added.map((one) => [one.id, one] as const))
  for (const [name, id] of ids) vendors.set(name, vendors.get(id)!)
  const services = new Map(
    added.flatMap((vendor) => vendor.services.map((service) => [service.id, { service, vendor }] as const)),
  )
  return {
    ...db,
    vendors: [...db.vendors, ...added],
    vendor: (id) => db.vendor(id) ?? vendors.get(id),
    service: (id) => db.service(id) ?? services.get(id),
    nameOf: (id) => vendors.get(id)?.name ?? db.nameOf(id),
  }
}
