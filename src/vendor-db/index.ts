import { readFileSync } from 'node:fs'
import { ConfigError } from '../model/errors.js'
import type {
  CompiledDb,
  CompiledFacts,
  ServiceFacts,
  VendorDb,
  VendorFacts,
  VendorFactsDb,
} from '../model/vendor-db.js'

/** Loads the compiled database; throws `ConfigError` where it is missing or damaged. */
export function loadVendorDb(path: string | URL): VendorDb {
  return withLookUps(parseCompiled<CompiledDb>(path))
}

/** Loads precedents, apart from the index because most audits need none; throws as `loadVendorDb` does. */
export function loadVendorFacts(path: string | URL): VendorFactsDb {
  return withFactLookUps(parseCompiled<CompiledFacts>(path))
}

function parseCompiled<T>(path: string | URL): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (error) {
    throw new ConfigError(
      `The vendor database cannot be read: ${(error as Error).message}`,
      'Build it with `npm run build`, or install holdfast again.',
    )
  }
}

/** Adds the look-ups to compiled facts. */
export function withFactLookUps(compiled: CompiledFacts): VendorFactsDb {
  return {
    ...compiled,
    precedentsOf: (organisation, { all = false } = {}) =>
      compiled.precedents.filter(({ vendor, verified }) => vendor === organisation && (all || verified)),
  }
}

/** Adds the look-ups to a compiled database; `own` names the vendors that a product brought itself. */
export function withLookUps(compiled: CompiledDb, own: readonly string[] = []): VendorDb {
  const vendors = new Map<string, VendorFacts>()
  const services = new Map<string, { service: ServiceFacts; vendor: VendorFacts }>()
  for (const vendor of compiled.vendors) {
    for (const id of [vendor.id, ...(vendor.aliases ?? [])]) vendors.set(id, vendor)
    for (const service of vendor.services) services.set(service.id, { service, vendor })
  }
  const organisations = new Map(compiled.organisations.map((organisation) => [organisation.id, organisation]))
  const capabilities = new Map(compiled.capabilities.map((capability) => [capability.id as string, capability]))
  const ownerOf = (id: string) => {
    const owner = vendors.get(id)?.owner ?? organisations.get(id)?.owner
    return owner === 'independent' ? undefined : owner
  }
  return {
    ...compiled,
    ...(own.length === 0 ? {} : { own }),
    vendor: (id) => vendors.get(id),
    service: (id) => services.get(id),
    capability: (id) => capabilities.get(id) ?? capabilities.get('other')!,
    nameOf: (id) => vendors.get(id)?.name ?? organisations.get(id)?.name ?? id,
    ownersOf: (id) => {
      const owners = [id]
      for (let next = ownerOf(id); next !== undefined && !owners.includes(next); next = ownerOf(next)) owners.push(next)
      return owners
    },
  }
}
