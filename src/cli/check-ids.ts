import type { ParsedConfig } from '../config/index.js'
import { ConfigError } from '../model/errors.js'
import type { VendorDb } from '../model/vendor-db.js'
import { serviceNamed, vendorNamed } from '../util/by-name.js'
import { visible } from '../util/safe-text.js'
import { nearMisses } from './check-declared-names.js'
import { didYouMean } from './did-you-mean.js'

/** Refuses corrections, waivers and prohibitions that name nobody, all at once: they would silently do nothing. */
export function checkIds({ config, at }: ParsedConfig, db: VendorDb): void {
  const faults: string[] = []
  const fault = (path: readonly PropertyKey[], kind: string, id: string, ids: () => readonly string[]) => {
    const hint = didYouMean(id, ids())
    faults.push(
      `${at(path)} ${path.join('.')}: there is no ${kind} ${visible(id)} in the vendor database.${hint ? ` ${hint}` : ''}`,
    )
  }
  for (const [i, { vendor, service }] of (config.corrections ?? []).entries()) {
    if (vendor !== undefined && vendorNamed(vendor, db) === undefined)
      fault(['corrections', i, 'vendor'], 'vendor', vendor, () => db.vendors.map(({ id }) => id))
    if (service !== undefined && serviceNamed(service, db) === undefined)
      fault(['corrections', i, 'service'], 'service', service, () =>
        db.vendors.flatMap(({ services }) => services.map(({ id }) => id)),
      )
  }
  const ids = () => db.vendors.map(({ id }) => id)
  for (const key of ['waivers', 'acceptances'] as const)
    for (const [i, { vendor }] of (config[key] ?? []).entries())
      if (vendor !== undefined && !db.vendor(vendor)) fault([key, i, 'vendor'], 'vendor', vendor, ids)
  for (const [i, vendor] of (config.gate?.forbidden?.vendors ?? []).entries())
    if (!db.vendor(vendor)) fault(['gate', 'forbidden', 'vendors', i], 'vendor', vendor, ids)
  for (const [i, owner] of (config.gate?.forbidden?.owners ?? []).entries())
    if (!db.vendor(owner) && !db.organisations.some(({ id }) => id === owner))
      fault(['gate', 'forbidden', 'owners', i], 'organisation', owner, () => [
        ...db.organisations.map(({ id }) => id),
        ...ids(),
      ])
  faults.push(...nearMisses(config, at, db))
  if (faults.length > 0) throw new ConfigError(faults.join('\n'), 'Ids are the file names in vendor-db/vendors.')
}
