import type { Vendor } from '../model/vendor.js'
import type { Organisation } from '../model/vendor-db.js'

/** Every owner of an organisation is known. Each fault is one line. */
export function checkOrganisations(organisations: readonly Organisation[], vendors: readonly Vendor[]): string[] {
  const known = new Set(['independent', ...vendors.map(({ id }) => id), ...organisations.map(({ id }) => id)])
  return organisations
    .filter(({ owner }) => owner !== undefined && !known.has(owner))
    .map(
      ({ id, owner }) =>
        `organisations.yaml: the owner ${owner} of ${id} is neither a vendor nor an organisation; add it or leave the owner out`,
    )
}
