import { SIGNAL_KINDS } from '../model/evidence.js'
import type { Vendor } from '../model/vendor.js'
import type { Organisation } from '../model/vendor-db.js'

/** What the schema cannot say: ids unique, references exist, nothing claimed by two services. Each fault is one line. */
export function check(vendors: readonly Vendor[], organisations: readonly Organisation[]): string[] {
  return [
    ...duplicateIds(vendors),
    ...doubleClaims(vendors),
    ...badSignals(vendors),
    ...danglingReferences(vendors),
    ...unknownOwners(vendors, organisations),
    ...badUpstreams(vendors, organisations),
  ]
}

function duplicateIds(vendors: readonly Vendor[]): string[] {
  const faults: string[] = []
  const seen = new Map<string, string>()
  for (const vendor of vendors) {
    for (const id of [vendor.id, ...(vendor.aliases ?? [])]) {
      if (seen.has(`vendor ${id}`)) faults.push(`${vendor.id}: the id ${id} is taken by ${seen.get(`vendor ${id}`)}`)
      seen.set(`vendor ${id}`, vendor.id)
    }
    for (const service of vendor.services) {
      if (seen.has(`service ${service.id}`))
        faults.push(`${vendor.id}: the service id ${service.id} is taken by ${seen.get(`service ${service.id}`)}`)
      seen.set(`service ${service.id}`, vendor.id)
    }
  }
  return faults
}

function doubleClaims(vendors: readonly Vendor[]): string[] {
  const faults: string[] = []
  for (const kind of SIGNAL_KINDS) {
    const owner = new Map<string, string>()
    for (const vendor of vendors) {
      for (const service of vendor.services) {
        for (const pattern of [...(service.signals?.[kind] ?? []), ...(service.assumed?.[kind] ?? [])]) {
          const key =
            kind === 'import' || kind === 'client' || kind === 'dns' || kind === 'mobile'
              ? pattern
              : pattern.toLowerCase()
          if (owner.has(key))
            faults.push(`${vendor.id}: ${kind} ${pattern} of ${service.id} is claimed by ${owner.get(key)} already`)
          owner.set(key, service.id)
        }
      }
    }
  }
  return faults
}

/** The format each kind must have; what it refuses is a bare word or a slip. */
const FORMAT: Partial<Record<(typeof SIGNAL_KINDS)[number], RegExp>> = {
  package:
    /^pkg:(npm|pypi|gem|maven|gradle-plugin|nuget|golang|cargo|composer|hex|pub|swift|cocoapods|conda|jsr|conan|github)\/[^\s?@]*(?:@[^\s?/]+\/[^\s?@]+)?\*?$/,
  import: /^(js|python|ruby|java|go|php|csharp|swift|objc|rust|dart|elixir):\S+$/,
  client: /^[a-z][a-z0-9-]*:\S+$/,
  host: /^(?:[a-z0-9-]+|\*)(?:\.(?:[a-z0-9-]+|\*))*\.[a-z][a-z0-9-]*(?:\/\S*)?$/,
  env: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_?\*?$/,
  setting: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*_?\*?$/,
  resource: /^[A-Za-z][\w:./-]*\*?$/,
  provider: /^[\w-]+\/[\w-]+$/,
  image: /^[a-z0-9.:-]+\/\S+$/,
  action: /^[\w.-]+[/:]\S+$/,
  runner: /^[a-z]+:\S+$/,
  registry: /^[a-z][a-z0-9-]*$/,
  dns: /^(MX|SPF|DKIM|TXT|CNAME|NS|CAA|A):\S+$/,
  header: /^[a-z0-9-]+\*?$/,
  mobile:
    /^(entitlement|permission|plugin|key|feature|store|track|capability|metadata|action|background-mode|scheme|library|skadnetwork|flavor|match-storage):\S+$/,
  adapter: /^[a-z][a-z0-9-]*:[a-z0-9_-]+:\S+$/,
}

function badSignals(vendors: readonly Vendor[]): string[] {
  const faults: string[] = []
  for (const vendor of vendors) {
    for (const service of vendor.services) {
      for (const kind of SIGNAL_KINDS) {
        for (const pattern of [...(service.signals?.[kind] ?? []), ...(service.assumed?.[kind] ?? [])]) {
          const format = FORMAT[kind]
          if (format && !format.test(pattern))
            faults.push(
              `${vendor.id}: ${kind} «${pattern}» of ${service.id} has not the form of that kind (${format.source})`,
            )
        }
      }
    }
  }
  return faults
}

function danglingReferences(vendors: readonly Vendor[]): string[] {
  const services = new Set(vendors.flatMap((vendor) => vendor.services.map((service) => service.id)))
  const faults: string[] = []
  for (const vendor of vendors) {
    for (const service of vendor.services) {
      for (const way of service.waysOut ?? []) {
        if (way.kind === 'vendor' && !services.has(way.to))
          faults.push(`${vendor.id}: way out of ${service.id} names the unknown service ${way.to}`)
        if (way.kind === 'vendor' && vendor.services.some((own) => own.id === way.to))
          faults.push(`${vendor.id}: way out of ${service.id} leads to ${way.to} of the same vendor`)
      }
    }
  }
  return faults
}

function unknownOwners(vendors: readonly Vendor[], organisations: readonly Organisation[]): string[] {
  const known = new Set(['independent', ...vendors.map((vendor) => vendor.id), ...organisations.map(({ id }) => id)])
  return [...vendors, ...organisations]
    .filter(({ owner }) => owner !== undefined && !known.has(owner))
    .map(({ id, owner }) => `${id}: the owner ${owner} is neither a vendor nor in organisations.yaml`)
}

/** An upstream must be known, must not be the vendor itself, and can only hold up services that the vendor has. */
function badUpstreams(vendors: readonly Vendor[], organisations: readonly Organisation[]): string[] {
  const known = new Set([...vendors, ...organisations].map(({ id }) => id))
  const faults: string[] = []
  for (const vendor of vendors) {
    for (const { organisation, services } of vendor.upstreams ?? []) {
      if (!known.has(organisation))
        faults.push(`${vendor.id}: the upstream ${organisation} is neither a vendor nor in organisations.yaml`)
      if (organisation === vendor.id) faults.push(`${vendor.id}: is named as its own upstream`)
      for (const service of services ?? [])
        if (!vendor.services.some(({ id }) => id === service))
          faults.push(`${vendor.id}: the upstream ${organisation} names the unknown service ${service}`)
    }
  }
  return faults
}
