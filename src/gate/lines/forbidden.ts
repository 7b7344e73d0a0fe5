import type { Policy } from '../../model/policy.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { groupBy } from '../../util/sort.js'
import { type Line, proven } from './line.js'

/** `forbidden`: vendors, owners and home countries that the product is not to depend on. */
export const forbidden: Line = {
  says: ({ forbidden: line }) => (line === undefined ? undefined : { text: 'forbidden', path: ['forbidden'] }),
  judge({ assessment, policy, db }) {
    return [...groupBy(proven(assessment), ({ vendor }) => vendor)].flatMap(([vendor, group]) => {
      const why = whyForbidden(vendor, policy.forbidden ?? {}, db)
      if (why === undefined) return []
      const ids = group.map(({ id }) => id)
      return [{ key: `forbidden\n${vendor}`, text: `${db.nameOf(vendor)}: ${why}`, findings: [], dependencies: ids }]
    })
  },
}

function whyForbidden(
  vendor: string,
  { vendors = [], owners = [], countries = [] }: NonNullable<Policy['forbidden']>,
  db: VendorDb,
): string | undefined {
  if (vendors.includes(vendor)) return 'the vendor is forbidden'
  for (const organisation of db.ownersOf(vendor)) {
    if (owners.includes(organisation)) return `its owner ${db.nameOf(organisation)} is forbidden`
    const country = countryOf(organisation, db)
    if (country !== undefined && countries.includes(country))
      return organisation === vendor
        ? `its country ${country} is forbidden`
        : `the country ${country} of its owner ${db.nameOf(organisation)} is forbidden`
  }
  return undefined
}

function countryOf(organisation: string, db: VendorDb): string | undefined {
  return db.vendor(organisation)?.country ?? db.organisations.find(({ id }) => id === organisation)?.country
}
