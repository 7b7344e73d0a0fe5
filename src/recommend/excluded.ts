import type { Config } from '../model/config.js'
import type { Judgement } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'

/** Why a vendor cannot stand in for a capability of this product; undefined where nothing speaks against it. */
export type Excluded = (vendor: string, capability: string) => string | undefined

/**
 * Whom not to recommend: whoever is itself the sole vendor of the capability, whom the policy forbids, and to whom somebody
 * objects, by vendor, owner or country.
 */
export function excludedBy(
  judgements: readonly Judgement[],
  db: VendorDb,
  { gate, objections = [] }: Pick<Config, 'gate' | 'objections'> = {},
): Excluded {
  const sole = new Set(
    judgements
      .filter((one) => one.rule === 'HF101')
      .flatMap((one) => one.vendors.flatMap((vendor) => db.ownersOf(vendor)).map((id) => `${id}\n${one.capability}`)),
  )
  const { vendors = [], owners = [], countries = [] } = gate?.forbidden ?? {}
  return (vendor, capability) => {
    const behind = db.ownersOf(vendor)
    const country = db.vendor(vendor)?.country ?? ''
    if (behind.some((id) => sole.has(`${id}\n${capability}`))) return 'is itself the sole vendor of this capability'
    if (vendors.includes(vendor) || behind.some((id) => owners.includes(id)) || countries.includes(country))
      return 'the policy forbids it'
    const objection = objections.find(
      (one) =>
        one.vendor === vendor ||
        (one.owner !== undefined && behind.includes(one.owner)) ||
        (one.country !== undefined && one.country === country),
    )
    return objection && `${objection.by} would object: ${objection.reason}`
  }
}
