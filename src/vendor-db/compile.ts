import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { Vendor as VendorFile } from '../model/vendor.js'
import type { CompiledDb, ServiceFacts, VendorFacts, Vocabulary } from '../model/vendor-db.js'
import { CapabilityFile } from './capability-file.js'
import { check } from './check.js'
import { checkOrganisations } from './check-organisations.js'
import { checkPrecedents } from './check-precedents.js'
import type { Compiled } from './compiled-files.js'
import { parseFile, readPrecedents, readVendorFiles } from './files.js'
import { withLookUps } from './index.js'
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
  const files = readDb(folder, faults)
  if (faults.length > 0) throw new ConfigError(`The vendor database has ${faults.length} faults:\n${faults.join('\n')}`)
  const { vendors, precedents, scenarios } = files
  const sources = Object.fromEntries(vendors.map((vendor) => [vendor.id, vendor.sources]))
  return { db: dbOf(files), vocabulary: vocabularyOf(files), facts: { precedents, scenarios }, sources }
}

/** All faults of a `vendor-db` folder, one line each; none where it is sound. Nothing in it may be of a day after `today`. */
export function faultsOf(folder: string, today: string): string[] {
  const faults: string[] = []
  readDb(folder, faults, today)
  return faults
}

/** What the files of a `vendor-db` folder say of vendors. */
interface VendorFiles {
  readonly vendors: readonly VendorFile[]
  readonly capabilities: CompiledDb['capabilities']
  readonly organisations: CompiledDb['organisations']
  readonly notVendors: NotVendorsFile | undefined
}

function dbOf({ vendors, capabilities, organisations }: VendorFiles): CompiledDb {
  return { date: latestDay(vendors), capabilities, organisations, vendors: vendors.map(vendorFacts) }
}

function vocabularyOf({ vendors, notVendors }: VendorFiles): Vocabulary {
  return {
    signals: signalTable(vendors, 'signals'),
    assumed: signalTable(vendors, 'assumed'),
    notVendors: {
      hosts: [...(notVendors?.reserved ?? []), ...(notVendors?.identifiers ?? [])].flatMap((row) => row.hosts),
      topLevels: notVendors?.topLevels ?? [],
    },
    reading: vendors.flatMap((vendor) => (vendor.reading ?? []).map((host) => host.toLowerCase())).sort(),
  }
}

/**
 * Everything that stands in a `vendor-db` folder, as written; faults go to the list. `today` is given where the clock can be trusted: a
 * build must not fail because it is wrong.
 */
export function readDb(folder: string, faults: string[], today?: string) {
  const files = readVendorFiles(join(folder, 'vendors'), faults)
  const vendors = files.map(({ vendor }) => vendor)
  const capabilities = parseFile(join(folder, 'capabilities.yaml'), CapabilityFile, faults)?.capabilities ?? []
  const organisations = parseFile(join(folder, 'organisations.yaml'), OrganisationFile, faults)?.organisations ?? []
  const notVendors = parseFile(join(folder, 'not-vendors.yaml'), NotVendorsFile, faults)
  const lookalikes = parseFile(join(folder, 'lookalikes.yaml'), LookalikesFile, faults)?.lookalikes ?? []
  const precedents = readPrecedents(join(folder, 'precedents'), faults)
  const scenarios = readScenarios(join(folder, 'scenarios'), precedents, faults)
  const db = { vendors, capabilities, organisations, notVendors }
  faults.push(
    ...check(files, withLookUps({ ...dbOf(db), ...vocabularyOf(db) }), today),
    ...checkOrganisations(organisations, vendors),
    ...checkPrecedents(precedents, vendors, organisations),
  )
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
