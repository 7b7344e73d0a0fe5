import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../model/errors.js'
import { SIGNAL_KINDS, type SignalKind } from '../model/evidence.js'
import { Vendor } from '../model/vendor.js'
import type { VendorDb } from '../model/vendor-db.js'
import { yamlDepthOf } from '../read/syntax/yaml-depth.js'
import { check } from './check.js'
import { vendorFacts } from './compile.js'
import { parseText } from './files.js'
import { withLookUps } from './index.js'
import { replacedIn, signalTable } from './signal-table.js'

/** Vendor files by hand are few and small; what is larger or deeper is something else. */
const MOST = 500
const LARGEST = 256 * 1024
const DEEPEST = 32

/** Reads the vendor files of a user's folder, never through a link. Faults go to the list, with file, line and key. */
export function readOwnVendors(folder: string, faults: string[]): Vendor[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  if (names.length > MOST) {
    faults.push(`${folder}: more than ${MOST} vendor files`)
    return []
  }
  return names.flatMap((name) => readOwnVendor(join(folder, name), faults) ?? [])
}

function readOwnVendor(path: string, faults: string[]): Vendor | undefined {
  const text = readSmall(path, faults)
  if (text === undefined) return undefined
  if (yamlDepthOf(text, DEEPEST) > DEEPEST) {
    faults.push(`${path}: nested deeper than ${DEEPEST} levels`)
    return undefined
  }
  const vendor = parseText(text, path, Vendor, faults)
  if (vendor && !path.endsWith(`${vendor.id}.yaml`))
    faults.push(`${path}:1 the id is ${vendor.id}; file name and id must agree`)
  return vendor
}

function readSmall(path: string, faults: string[]): string | undefined {
  let handle: number | undefined
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    const stats = fstatSync(handle)
    if (!stats.isFile() || stats.size > LARGEST) {
      faults.push(`${path}: ${stats.isFile() ? `larger than ${LARGEST / 1024} KiB` : 'no file'}`)
      return undefined
    }
    const bytes = Buffer.alloc(stats.size)
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, stats.size, 0))
  } catch (error) {
    faults.push(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
    return undefined
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** What is wrong with own vendors beside the database that ships: references, ids, signals that others claim. */
export function checkOwn(own: readonly Vendor[], db: VendorDb): string[] {
  const replaced = new Set(own.map(({ id }) => id))
  const others = db.vendors.filter(({ id }) => !replaced.has(id))
  const stubs = others.map((vendor) => ({ ...vendor, services: vendor.services.map((service) => ({ ...service })) }))
  const known = new Set(stubs.map(({ id }) => id))
  const mine = (fault: string) => !known.has(fault.slice(0, fault.indexOf(':')))
  return [...check([...stubs, ...own] as readonly Vendor[], db.organisations).filter(mine), ...claimed(own, db)]
}

/** Signals that a vendor outside the own files claims already. */
function claimed(own: readonly Vendor[], db: VendorDb): string[] {
  const replaced = new Set(own.map(({ id }) => id))
  return own.flatMap((vendor) =>
    vendor.services.flatMap((service) =>
      SIGNAL_KINDS.flatMap((kind) =>
        [...(service.signals?.[kind] ?? []), ...(service.assumed?.[kind] ?? [])].flatMap((pattern) => {
          const holder = holdersOf(kind, pattern, db).find((one) => !replaced.has(vendorOf(one, db)))
          return holder ? [`${vendor.id}: ${kind} ${pattern} of ${service.id} is claimed by ${holder} already`] : []
        }),
      ),
    ),
  )
}

/** The services that a pattern shows. */
function holdersOf(kind: SignalKind, pattern: string, { signals, assumed }: VendorDb): string[] {
  return [...signals[kind], ...assumed[kind]].flatMap(([service, all]) => (all.includes(pattern) ? [service] : []))
}

function vendorOf(service: string, db: VendorDb): string {
  return db.service(service)?.vendor.id ?? ''
}

/** The database with own vendors added, or put in the place of those with the same id. */
export function extendDb(db: VendorDb, own: readonly Vendor[]): VendorDb {
  const replaced = new Set(own.map(({ id }) => id))
  const isOut = (service: string) => replaced.has(vendorOf(service, db))
  const all = {
    ...db,
    signals: replacedIn(db.signals, signalTable(own, 'signals'), isOut),
    assumed: replacedIn(db.assumed, signalTable(own, 'assumed'), isOut),
    vendors: [...db.vendors.filter(({ id }) => !replaced.has(id)), ...own.map(vendorFacts)],
    reading: [...db.reading, ...own.flatMap((vendor) => vendor.reading ?? [])],
  }
  return withLookUps(all, [...replaced].sort())
}

/** Reads, checks and adds the vendor files of a folder; throws `ConfigError` with every fault at once. */
export function withOwnVendors(
  db: VendorDb,
  folder: string,
): { readonly db: VendorDb; readonly own: readonly Vendor[] } {
  const faults: string[] = []
  const own = readOwnVendors(folder, faults)
  if (faults.length === 0) faults.push(...checkOwn(own, db))
  if (faults.length > 0)
    throw new ConfigError(
      faults.join('\n'),
      '`holdfast vendors check` says more; the schema is docs/schema/vendor.schema.json.',
    )
  return { db: extendDb(db, own), own }
}
