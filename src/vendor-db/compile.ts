import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import { ConfigError } from '../model/errors.js'
import { SIGNAL_KINDS } from '../model/evidence.js'
import type { Vendor as VendorFile } from '../model/vendor.js'
import { Vendor } from '../model/vendor.js'
import type { CompiledDb, ServiceFacts, VendorFacts } from '../model/vendor-db.js'
import { CapabilityFile } from './capability-file.js'
import { check } from './check.js'
import { NotVendorsFile } from './not-vendors-file.js'
import { OrganisationFile } from './organisation-file.js'

/**
 * Reads and checks every file of a `vendor-db` folder and gives the one index that an audit loads.
 * Throws `ConfigError` that names all faults at once, with file and line.
 */
export function compile(folder: string): CompiledDb {
  const faults: string[] = []
  const { vendors, capabilities, organisations, notVendors } = load(folder, faults)
  if (faults.length > 0) throw new ConfigError(`The vendor database has ${faults.length} faults:\n${faults.join('\n')}`)
  return {
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
}

/** All faults of a `vendor-db` folder, one line each; none where it is sound. */
export function faultsOf(folder: string): string[] {
  const faults: string[] = []
  load(folder, faults)
  return faults
}

function load(folder: string, faults: string[]) {
  const vendors = readVendors(join(folder, 'vendors'), faults)
  const capabilities = parse(join(folder, 'capabilities.yaml'), CapabilityFile, faults)?.capabilities ?? []
  const organisations = parse(join(folder, 'organisations.yaml'), OrganisationFile, faults)?.organisations ?? []
  const notVendors = parse(join(folder, 'not-vendors.yaml'), NotVendorsFile, faults)
  faults.push(...check(vendors, organisations))
  return { vendors, capabilities, organisations, notVendors }
}

/** Reads all vendor files, sorted by id; faults go to the list. */
export function readVendors(folder: string, faults: string[]): VendorFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return names.flatMap((name) => {
    const vendor = parse(join(folder, name), Vendor, faults)
    if (vendor && `${vendor.id}.yaml` !== name)
      faults.push(`${name}: the id is ${vendor.id}; file name and id must agree`)
    return vendor ? [vendor] : []
  })
}

function parse<T>(path: string, schema: ZodType<T>, faults: string[]): T | undefined {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, schema: 'core' })
  for (const error of document.errors)
    faults.push(`${path}:${lines.linePos(error.pos[0]).line} ${error.message.split('\n')[0]}`)
  if (document.errors.length > 0) return undefined
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const keys = [...issue.path]
    let node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined
    while (!node?.range && keys.length > 0) {
      keys.pop()
      node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined
    }
    const line = node?.range ? lines.linePos(node.range[0]).line : 1
    faults.push(`${path}:${line} ${issue.path.join('.')}: ${issue.message}`)
  }
  return undefined
}

function vendorFacts(vendor: VendorFile): VendorFacts {
  const { services, reading: _, ...facts } = vendor
  return { ...facts, services: services.map(serviceFacts) }
}

function serviceFacts(service: VendorFile['services'][number]): ServiceFacts {
  const { signals: _, assumed: __, examples: ___, lookalikes: ____, ...facts } = service
  return facts
}

/** Rows of `[pattern, service id, assumed?]` per kind, sorted, so that the compiled file is the same for the same input. */
function signalTable(vendors: readonly VendorFile[]): CompiledDb['signals'] {
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
