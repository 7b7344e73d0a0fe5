import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { SIGNAL_KINDS } from '../model/evidence.js'
import type { Vendor as VendorFile } from '../model/vendor.js'
import type { CompiledDb, CompiledFacts, ServiceFacts, VendorFacts } from '../model/vendor-db.js'
import { CapabilityFile } from './capability-file.js'
import { check } from './check.js'
import { checkPrecedents } from './check-precedents.js'
import { parseFile, readPrecedents, readVendors } from './files.js'
import { LookalikesFile } from './lookalikes-file.js'
import { NotVendorsFile } from './not-vendors-file.js'
import { OrganisationFile } from './organisation-file.js'
import { readScenarios } from './scenario-file.js'

/**
 * Reads and checks every file of a `vendor-db` folder and gives the index that an audit loads, and the facts that are loaded
 * only where someone asks for them. Throws `ConfigError` that names all faults at once, with file and line.
 */
export function compile(folder: string): { readonly db: CompiledDb; readonly facts: CompiledFacts } {
  const faults: string[] = []
  const { vendors, capabilities, organisations, notVendors, precedents, scenarios } = readDb(folder, faults)
  if (faults.length > 0) throw new ConfigError(`The vendor database has ${faults.length} faults:\n${faults.join('\n')}`)
  const db = {
    date: latestDay(vendors),
    capabilities,
    organisations,
    notVendors: {
      hosts: [...(notVendors?.reserved ?? []), ...(notVendors?.identifiers ?? [])].flatMap((row) => row.hosts),
      topLevels: notVendors?.topLevels ?? [],
    },
    vendors: vendors.map(vendorFacts),
    signals: signalTable(vendors),
    reading: vendors.flatMap((vendor) => (vendor.reading ?? []).map((host) => host.toLowerCase())).sort(),
  }
  return { db, facts: { precedents, scenarios } }
}

/** All faults of a `vendor-db` folder, one line each; none where it is sound. */
export function faultsOf(folder: string): string[] {
  const faults: string[] = []
  readDb(folder, faults)
  return faults
}

/** Everything that stands in a `vendor-db` folder, as written; faults go to the list. */
export function readDb(folder: string, faults: string[]) {
  const vendors = readVendors(join(folder, 'vendors'), faults)
  const capabilities = parseFile(join(folder, 'capabilities.yaml'), CapabilityFile, faults)?.capabilities ?? []
  const organisations = parseFile(join(folder, 'organisations.yaml'), OrganisationFile, faults)?.organisations ?? []
  const notVendors = parseFile(join(folder, 'not-vendors.yaml'), NotVendorsFile, faults)
  const lookalikes = parseFile(join(folder, 'lookalikes.yaml'), LookalikesFile, faults)?.lookalikes ?? []
  const precedents = readPrecedents(join(folder, 'precedents'), faults)
  const scenarios = readScenarios(join(folder, 'scenarios'), precedents, faults)
  faults.push(...check(vendors, organisations), ...checkPrecedents(precedents, vendors, organisations))
  return { vendors, capabilities, organisations, notVendors, lookalikes, precedents, scenarios }
}

/** What an audit keeps of a vendor file. */
export function vendorFacts(vendor: VendorFile): VendorFacts {
  const { services, reading: _, ...facts } = vendor
  return { ...facts, services: services.map(serviceFacts) }
}

function serviceFacts(service: VendorFile['services'][number]): ServiceFacts {
  const { signals: _, assumed: __, examples: ___, lookalikes: ____, ...facts } = service
  return facts
}

/** Rows of `[pattern, service id, assumed?]` per kind, sorted, so that the compiled file is the same for the same input. */
export function signalTable(vendors: readonly VendorFile[]): CompiledDb['signals'] {
  const table: Record<string, [string, string, 1?][]> = {}
  for (const kind of SIGNAL_KINDS) {
    const rows: [string, string, 1?][] = []
    for (const service of vendors.flatMap((vendor) => vendor.services)) {
      for (const pattern of service.signals?.[kind] ?? []) rows.push([pattern, service.id])
      for (const pattern of service.assumed?.[kind] ?? []) rows.push([pattern, service.id, 1])
    }
    table[kind] = rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
  }
  return table as unknown as CompiledDb['signals']
}

function latestDay(vendors: readonly VendorFile[]): string {
  return (
    vendors
      .flatMap((vendor) => vendor.sources.map((source) => source.checked ?? ''))
      .sort()
      .at(-1) ?? ''
  )
}
