import type { VendorFacts } from '../model/vendor-db.js'

/** What stands as the source of an organisation that only `holdfast.yaml` knows. */
export const DECLARED_BY_OWNERS = "declared by the product's owners"

/** Whether nothing is known of the organisation but what `holdfast.yaml` says: no file of the vendor database tells of it. */
export function isOnlyDeclared({ sources }: Pick<VendorFacts, 'sources'>): boolean {
  return sources.length > 0 && sources.every(({ assumption }) => assumption === DECLARED_BY_OWNERS)
}
