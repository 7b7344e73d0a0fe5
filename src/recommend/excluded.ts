import type { Config } from '../model/config.js'
import type { Judgement } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { organisationsBehind } from '../util/organisations.js'

/** Why a service cannot stand in for a capability of this product; undefined where nothing speaks against it. */
export type Excluded = (service: string, capability: string) => string | undefined

/**
 * Whom not to recommend: whoever falls with a company that is itself the sole vendor of the capability, whom the policy forbids, and
 * to whom somebody objects, by vendor, owner or country; also where they own or hold up the service.
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
  return (service, capability) => {
    const vendor = db.service(service)?.vendor.id ?? service
    const behind = organisationsBehind(vendor, db, service)
    const homes = behind.map((id) => db.vendor(id)?.country ?? '')
    const alone = behind.find((id) => sole.has(`${id}\n${capability}`))
    if (alone !== undefined)
      return alone === vendor
        ? 'is itself the sole vendor of this capability'
        : `falls with ${db.nameOf(alone)}, which is itself the sole vendor of this capability`
    if (behind.some((id) => vendors.includes(id) || owners.includes(id)) || homes.some((id) => countries.includes(id)))
      return 'the policy forbids it'
    const objection = objections.find(
      (one) =>
        behind.some((id) => id === one.vendor || id === one.owner) ||
        (one.country !== undefined && homes.includes(one.country)),
    )
    return objection && `${objection.by} would object: ${objection.reason}`
  }
}
