import type { Assessment } from '../model/assessment.js'
import { ConfigError } from '../model/errors.js'
import type { Scenario } from '../model/scenario.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { didYouMean } from './did-you-mean.js'

/** The vendors and owners that `--lose` names, commas or repeated; throws `ConfigError` for those that nobody knows. */
export function lostOf(words: readonly string[], db: VendorDb): string[] {
  const ids = [
    ...new Set(
      words
        .flatMap((word) => word.split(','))
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ]
  if (ids.length === 0) throw new ConfigError('--lose names nobody.', 'Name vendors or owners: --lose aws,twilio')
  const organisations = new Set(db.organisations.map(({ id }) => id))
  return ids.map((id) => {
    const vendor = db.vendor(id)
    if (vendor) return vendor.id
    if (organisations.has(id)) return id
    const named = idOfName(id, db)
    if (named !== undefined) return named
    const known = [...db.vendors.map((one) => one.id), ...organisations]
    throw unknown('--lose', 'vendor or owner', id, known, undefined, id.replace(/[\s_.]+/g, '-'))
  })
}

/** The id of a vendor or owner that people call by that name, as reports print it: «Amazon Web Services». */
function idOfName(name: string, { vendors, organisations }: VendorDb): string | undefined {
  const wanted = name.toLowerCase()
  const isMeant = (one: string | undefined) => one?.toLowerCase() === wanted
  return (
    vendors.find((one) => isMeant(one.name) || isMeant(one.legalName))?.id ??
    organisations.find((one) => isMeant(one.name))?.id
  )
}

/** The scenario of that id. */
export function scenarioOf(id: string, scenarios: readonly Scenario[]): Scenario {
  const found = scenarios.find((one) => one.id === id)
  if (found) return found
  throw unknown(
    '--scenario',
    'scenario',
    id,
    scenarios.map((one) => one.id),
    'List them with --scenarios.',
  )
}

/** Dependencies that `--fallback` names. */
export function fallbacksOf(ids: readonly string[], { dependencies }: Assessment): readonly string[] {
  const known = dependencies.map(({ id }) => id)
  for (const id of ids)
    if (!known.includes(id))
      throw unknown('--fallback', 'dependency', id, known, 'Ids stand in the JSON of `holdfast audit`.')
  return ids
}

function unknown(
  flag: string,
  kind: string,
  id: string,
  known: readonly string[],
  hint?: string,
  written: string = id,
): ConfigError {
  return new ConfigError(
    `${flag}: there is no ${kind} ${visible(id)}.`,
    didYouMean(written, known) ?? hint ?? 'Ids are the file names in vendor-db/vendors.',
  )
}
