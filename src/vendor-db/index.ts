import type {
  CompiledDb,
  CompiledFacts,
  CompiledSources,
  ServiceFacts,
  VendorDb,
  VendorFacts,
  VendorFactsDb,
  Vocabulary,
} from '../model/vendor-db.js'
import { readCompiled } from './compiled-files.js'

/** Loads what an audit needs of the compiled database; throws `ConfigError` where it is missing or damaged. */
export function loadVendorDb(folder: string): VendorDb {
  return withLookUps({ ...readCompiled(folder, 'db'), ...readCompiled(folder, 'vocabulary') })
}

/** Loads how services show, for a process that only reads files; throws as `loadVendorDb` does. */
export function loadVocabulary(folder: string): Vocabulary {
  return readCompiled(folder, 'vocabulary')
}

/** Loads precedents and scenarios, apart because many commands need none; throws as `loadVendorDb` does. */
export function loadVendorFacts(folder: string): VendorFactsDb {
  return withFactLookUps(readCompiled(folder, 'facts'))
}

/** Loads where what is known of vendors stands, for commands that tell of vendors; throws as `loadVendorDb` does. */
export function loadSources(folder: string): CompiledSources {
  return readCompiled(folder, 'sources')
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
export function withLookUps(compiled: CompiledDb & Vocabulary, own: readonly string[] = []): VendorDb {
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
