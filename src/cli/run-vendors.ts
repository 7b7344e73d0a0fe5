import { configOf } from '../config/index.js'
import { VENDOR_DB } from '../flows/paths.js'
import { COUNTRIES } from '../model/country.js'
import { ConfigError } from '../model/errors.js'
import { writeOutput } from '../output/write.js'
import type { Block } from '../report/blocks.js'
import { encodeMarkdown } from '../report/encode-markdown.js'
import { encodeTerminal } from '../report/encode-terminal.js'
import { coverageBlocks, coverageOf } from '../report/vendors/coverage.js'
import { dossierOf, type FurtherFacts } from '../report/vendors/facts.js'
import { listBlocks, listOf, type VendorFilter } from '../report/vendors/list.js'
import { showBlocks } from '../report/vendors/show.js'
import { visible } from '../util/safe-text.js'
import { loadSources, loadVendorDb, loadVendorFacts } from '../vendor-db/index.js'
import { type ProductDb, withOwnVendorsOf } from '../vendor-db/own.js'
import { colourLevel } from './colour.js'
import { didYouMean } from './did-you-mean.js'
import type { VendorFormat } from './vendor-flags.js'

/** What the vendor commands share. */
export interface VendorFlags {
  readonly format?: VendorFormat | undefined
  readonly color?: boolean | undefined
}

/** `holdfast vendors list`. */
export async function runVendorsList(flags: VendorFlags & VendorFilter): Promise<void> {
  if (flags.country !== undefined && !COUNTRIES.includes(flags.country.toUpperCase())) throw noCountry(flags.country)
  const { db } = await productDb()
  const { owner } = flags
  if (owner !== undefined && owner !== 'independent' && db.nameOf(owner) === owner && !db.vendor(owner))
    throw unknown('owner', owner, [...db.vendors, ...db.organisations])
  const vendors = listOf(db, flags)
  await print(vendors, listBlocks(vendors, db), flags)
}

/** `holdfast vendors show`. */
export async function runVendorsShow(
  id: string,
  flags: VendorFlags & { readonly all: boolean; readonly signals: boolean },
): Promise<void> {
  const shipped = loadVendorDb(VENDOR_DB)
  const { db, sources } = await productDb(shipped)
  const vendor = db.vendor(id) ?? db.service(id)?.vendor
  if (!vendor) throw unknown('vendor', id, db.vendors)
  const known = furtherFacts()
  const facts = dossierOf(vendor, db, { ...known, sources: { ...known.sources, ...sources } }, flags.all)
  const dossier = facts.own ? { ...facts, overrides: shipped.vendor(vendor.id) !== undefined } : facts
  await print(dossier, showBlocks(dossier, db, flags.signals), flags)
}

/** `holdfast vendors coverage`. */
export async function runVendorsCoverage(flags: VendorFlags): Promise<void> {
  const coverage = coverageOf(loadVendorDb(VENDOR_DB), furtherFacts())
  await print(coverage, coverageBlocks(coverage), flags)
}

/** The database that an audit of the folder where the command runs would use. */
async function productDb(shipped = loadVendorDb(VENDOR_DB)): Promise<ProductDb> {
  const { config } = await configOf('.', undefined)
  return withOwnVendorsOf(shipped, '.', config.vendors)
}

function furtherFacts(): FurtherFacts {
  return { facts: loadVendorFacts(VENDOR_DB), sources: loadSources(VENDOR_DB) }
}

function unknown(what: string, id: string, known: readonly { readonly id: string }[]): ConfigError {
  const hint = didYouMean(
    id,
    known.map((one) => one.id),
  )
  return new ConfigError(
    `${id} is no ${what} of the database.`,
    hint ?? '`holdfast vendors list` shows what is there; docs/vendor-db.md says how to add one.',
  )
}

function noCountry(code: string): ConfigError {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const meant = COUNTRIES.find((one) => names.of(one)?.toLowerCase() === code.toLowerCase())
  return new ConfigError(
    `${visible(code)} is no country.`,
    meant === undefined ? 'Write its ISO 3166-1 code of two letters, as in DE.' : `Did you mean ${meant}?`,
  )
}

async function print(facts: unknown, blocks: readonly Block[], flags: VendorFlags): Promise<void> {
  const isTerminal = process.stdout.isTTY === true
  const text = {
    json: () => `${JSON.stringify(facts, undefined, 2)}\n`,
    markdown: () => encodeMarkdown(blocks),
    terminal: () =>
      encodeTerminal(blocks, {
        width: (isTerminal && process.stdout.columns) || 100,
        colour: colourLevel({ flag: flags.color, env: process.env, isTerminal }),
      }),
  }[flags.format ?? 'terminal']()
  await writeOutput('-', text, { stdout: process.stdout, cwd: process.cwd() })
}
