import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join, parse } from 'node:path'
import { ConfigError } from '../model/errors.js'
import type { Vendor } from '../model/vendor.js'
import type { VendorDb } from '../model/vendor-db.js'
import { yamlDepthOf } from '../read/syntax/yaml-depth.js'
import { visible } from '../util/safe-text.js'
import { check } from './check.js'
import { vendorFacts } from './compile.js'
import { withLookUps } from './index.js'
import { replacedIn, signalTable } from './signal-table.js'
import { readVendorText, type VendorOnFile } from './vendor-on-file.js'

/** Vendor files by hand are few and small; what is larger or deeper is something else. */
const MOST = 500
const LARGEST = 256 * 1024
const DEEPEST = 32

/** Reads the vendor files of a user's folder, never through a link. Faults go to the list, with file, line and key. */
function readOwnVendors(folder: string, faults: string[]): VendorOnFile[] {
  const all = readdirSync(folder).sort()
  for (const name of all.filter(isMisnamed))
    faults.push(visible(`${join(folder, name)}: vendor files end in .yaml; rename it to ${parse(name).name}.yaml`))
  const names = all.filter((name) => name.endsWith('.yaml'))
  if (names.length > MOST) {
    faults.push(`${folder}: more than ${MOST} vendor files`)
    return []
  }
  return names.flatMap((name) => readOwnVendor(join(folder, name), faults) ?? [])
}

/** A file that somebody takes for a vendor's, and nobody would read. */
function isMisnamed(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) && !name.endsWith('.yaml')
}

function readOwnVendor(path: string, faults: string[]): VendorOnFile | undefined {
  const text = readSmall(path, faults)
  if (text === undefined) return undefined
  if (yamlDepthOf(text, DEEPEST) > DEEPEST) {
    faults.push(`${path}: nested deeper than ${DEEPEST} levels`)
    return undefined
  }
  return readVendorText(text, path, faults)
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

/** The database with own vendors added, or put in the place of those with the same id. */
export function extendDb(db: VendorDb, own: readonly Vendor[]): VendorDb {
  const replaced = new Set(own.map(({ id }) => id))
  const isOut = (service: string) => replaced.has(db.service(service)?.vendor.id ?? '')
  const all = {
    ...db,
    signals: replacedIn(db.signals, signalTable(own, 'signals'), isOut),
    assumed: replacedIn(db.assumed, signalTable(own, 'assumed'), isOut),
    vendors: [...db.vendors.filter(({ id }) => !replaced.has(id)), ...own.map(vendorFacts)],
    reading: [...db.reading, ...own.flatMap((vendor) => vendor.reading ?? [])],
  }
  return withLookUps(all, [...replaced].sort())
}

/** The vendor files of a folder, with the database that knows them, and all that is wrong with them. */
export interface OwnVendors {
  readonly db: VendorDb
  readonly own: readonly Vendor[]
  readonly faults: readonly string[]
}

/** Reads the vendor files of a folder and checks them as those that ship are checked. */
export function ownVendorsIn(db: VendorDb, folder: string): OwnVendors {
  const faults: string[] = []
  const files = readOwnVendors(folder, faults)
  const own = files.map(({ vendor }) => vendor)
  const extended = extendDb(db, own)
  // A file that could not be read at all may hold what another one looks for.
  const all = faults.length > 0 ? files.map((file) => ({ ...file, isWhole: false })) : files
  return { db: extended, own, faults: [...faults, ...check(all, extended, lastDay(db.date))] }
}

/** Reads, checks and adds the vendor files of a folder; throws `ConfigError` with every fault at once. */
export function withOwnVendors(db: VendorDb, folder: string): Omit<OwnVendors, 'faults'> {
  const { faults, ...result } = ownVendorsIn(db, folder)
  if (faults.length > 0)
    throw new ConfigError(
      faults.join('\n'),
      'The schema is docs/schema/vendor.schema.json; `holdfast vendors check` checks these files alone.',
    )
  return result
}

/** The last day that has begun somewhere on earth; a database that ships of a later day shows that the clock is wrong. */
function lastDay(ofDb: string): string {
  // biome-ignore lint/style/noRestrictedGlobals: own files are written by people whose day this is; no assessment depends on it.
  const now = new Date(Date.now() + FARTHEST_EAST).toISOString().slice(0, 10)
  return now > ofDb ? now : ofDb
}
/** Kiribati keeps UTC+14 (IANA time zone Pacific/Kiritimati). */
const FARTHEST_EAST = 14 * 60 * 60 * 1000
