import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { Vendor as VendorFile } from '../model/vendor.js'
import type { ServiceFacts, VendorFacts } from '../model/vendor-db.js'
import { CapabilityFile } from './capability-file.js'
import { check } from './check.js'
import { checkPrecedents } from './check-precedents.js'
import type { Compiled } from './compiled-files.js'
import { parseFile, readPrecedents, readVendors } from './files.js'
import { LookalikesFile } from './lookalikes-file.js'
import { NotVendorsFile } from './not-vendors-file.js'
import { OrganisationFile } from './organisation-file.js'
import { readScenarios } from './scenario-file.js'
import { signalTable } from './signal-table.js'

/**
 * Reads and checks every file of a `vendor-db` folder and gives what an audit loads, and the facts that are loaded only where
 * someone asks for them. Throws `ConfigError` that names all faults at once, with file and line.
 */
export function compile(folder: string): Compiled {
  const faults: string[] = []
  const { vendors, capabilities, organisations, notVendors, precedents, scenarios } = readDb(folder, faults)
  if (faults.length > 0) throw new ConfigError(`The vendor database has ${faults.length} faults:\n${faults.join('\n')}`)
  const db = {
    date: latestDay(vendors),
    capabilities,
    organisations,
    vendors: vendors.map(vendorFacts),
  }
  const vocabulary = {
    signals: signalTable(vendors, 'signals'),
    assumed: signalTable(vendors, 'assumed'),
    notVendors: {
      hosts: [...(notVendors?.reserved ?? []), ...(notVendors?.identifiers ?? [])].flatMap((row) => row.hosts),
      topLevels: notVendors?.topLevels ?? [],
    },
    reading: vendors.flatMap((vendor) => (vendor.reading ?? []).map((host) => host.toLowerCase())).sort(),
  }
  const sources = Object.fromEntries(vendors.map((vendor) => [vendor.id, vendor.sources]))
  return { db, vocabulary, facts: { precedents, scenarios }, sources }
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
  const { services, reading: _, sources: __, ...facts } = vendor
  return { ...facts, services: services.map(serviceFacts) }
}

function serviceFacts(service: VendorFile['services'][number]): ServiceFacts {
  const { signals: _, assumed: __, examples: ___, lookalikes: ____, ...facts } = service
  return facts
}

function latestDay(vendors: readonly VendorFile[]): string {
  return (
    vendors
      .flatMap((vendor) => vendor.sources.map((source) => source.checked ?? ''))
      .sort()
      .at(-1) ?? ''
  )
}
