import type { Assessment } from '../model/assessment.js'
import type { ServiceFacts, VendorDb, VendorFacts } from '../model/vendor-db.js'

/**
 * The database with a stand-in for every service of the assessment that it does not know, named by its id, or as the assessment names its company: a saved assessment may come
 * from another version, or from vendor files of the product's own. For reports to people, which look every name up; formats for
 * machines leave out what is not known.
 */
export function withStandIns(db: VendorDb, { dependencies, findings, companies }: Assessment): VendorDb {
  const nameOf = (id: string) => companies.find(({ company }) => company === id)?.name ?? id
  const vendors = new Map<string, VendorFacts>()
  const services = new Map<string, { readonly service: ServiceFacts; readonly vendor: VendorFacts }>()
  for (const id of [...dependencies.map(({ vendor }) => vendor), ...findings.flatMap((one) => one.vendors)])
    if (!db.vendor(id) && !vendors.has(id)) vendors.set(id, standIn(id, nameOf(id)))
  for (const { service, vendor, capability } of dependencies) {
    if (db.service(service) || services.has(service)) continue
    const facts = { id: service, name: service, capabilities: [capability], substitutability: 'adapter' as const }
    services.set(service, { service: facts, vendor: db.vendor(vendor) ?? vendors.get(vendor)! })
  }
  if (vendors.size === 0 && services.size === 0) return db
  return {
    ...db,
    vendor: (id) => db.vendor(id) ?? vendors.get(id),
    service: (id) => db.service(id) ?? services.get(id),
    nameOf: (id) => vendors.get(id)?.name ?? db.nameOf(id),
  }
}

function standIn(id: string, name: string): VendorFacts {
  return {
    id,
    name,
    owner: 'independent',
    country: '–',
    homepage: '',
    services: [],
  }
}
