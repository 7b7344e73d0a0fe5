import type { ParsedConfig } from '../config/index.js'
import { ConfigError } from '../model/errors.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { didYouMean } from './did-you-mean.js'

/** Refuses corrections that name nobody, all at once: they would silently do nothing. */
export function checkIds({ config, at }: ParsedConfig, db: VendorDb): void {
  const faults: string[] = []
  const fault = (path: readonly PropertyKey[], kind: string, id: string, ids: () => readonly string[]) => {
    const hint = didYouMean(id, ids())
    faults.push(
      `${at(path)} ${path.join('.')}: there is no ${kind} ${visible(id)} in the vendor database.${hint ? ` ${hint}` : ''}`,
    )
  }
  for (const [i, { vendor, service }] of (config.corrections ?? []).entries()) {
    if (vendor !== undefined && !db.vendor(vendor))
      fault(['corrections', i, 'vendor'], 'vendor', vendor, () => db.vendors.map(({ id }) => id))
    if (service !== undefined && !db.service(service))
      fault(['corrections', i, 'service'], 'service', service, () =>
        db.vendors.flatMap(({ services }) => services.map(({ id }) => id)),
      )
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'), 'Ids are the file names in vendor-db/vendors.')
}
