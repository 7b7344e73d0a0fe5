import type { ParsedConfig } from '../config/index.js'
import type { Config } from '../model/config.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { didYouMean } from './did-you-mean.js'

/**
 * Declared names that are nearly ids of the database, with place and the id that was probably meant: a slip of the pen would become an
 * organisation of which nothing is known. A name that is far from all ids is such an organisation, and right.
 */
export function nearMisses(config: Config, at: ParsedConfig['at'], db: VendorDb): string[] {
  const names = declaredNames(config)
  if (names.length === 0) return []
  const ids = [
    ...db.vendors.flatMap(({ id, services, aliases }) => [id, ...(aliases ?? []), ...services.map((one) => one.id)]),
    ...db.organisations.map(({ id }) => id),
  ]
  const known = new Set([...ids, ...db.vendors.flatMap((one) => namesOf(one).map((name) => name.toLowerCase()))])
  return names.flatMap(({ name, path }) => {
    if (known.has(name) || known.has(name.trim().toLowerCase())) return []
    const hint = didYouMean(name.trim().replace(/[\s_.]+/g, '-'), ids, SLIP)
    return hint === undefined
      ? []
      : [
          `${at(path)} ${path.join('.')}: ${visible(name)} is no id of the vendor database. ${hint} For another organisation write its full legal name.`,
        ]
  })
}

/** Letters by which a slip of the pen differs; short ids are near to everything. Assumption. */
const SLIP = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2)

function namesOf({ name, legalName, services }: VendorDb['vendors'][number]): string[] {
  return [name, ...(legalName === undefined ? [] : [legalName]), ...services.map((one) => one.name)]
}

interface DeclaredName {
  readonly name: string
  readonly path: readonly PropertyKey[]
}

function declaredNames(config: Config): DeclaredName[] {
  const own = (kind: string | undefined) => kind === 'self-hosted' || kind === 'channel'
  return [
    ...(config.declaredVendors ?? []).map(({ vendor }, i) => ({
      name: vendor,
      path: ['declaredVendors', i, 'vendor'],
    })),
    ...(config.fallbacks ?? []).flatMap((one, i) => [
      { name: one.for, path: ['fallbacks', i, 'for'] },
      ...(own(one.kind) ? [] : [{ name: one.to, path: ['fallbacks', i, 'to'] }]),
    ]),
    ...(config.objections ?? []).flatMap(({ vendor, owner }, i) => [
      ...(vendor === undefined ? [] : [{ name: vendor, path: ['objections', i, 'vendor'] }]),
      ...(owner === undefined ? [] : [{ name: owner, path: ['objections', i, 'owner'] }]),
    ]),
  ]
}
