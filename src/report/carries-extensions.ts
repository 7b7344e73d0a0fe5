import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { extensionsOf } from '../util/extension-stores.js'

/** The kind of extension where the company's stores carry nothing else of the product; undefined where it has no store, or another one. */
export function carriesExtensions(
  company: string,
  { dependencies }: Assessment,
  db: VendorDb,
): 'browser' | 'editor' | undefined {
  const stores = dependencies.filter(
    ({ capability, usage, confidence, vendor }) =>
      capability === 'app-store' &&
      usage === 'required' &&
      confidence !== 'low' &&
      db.ownersOf(vendor).at(-1) === company,
  )
  return extensionsOf(stores.map(({ service }) => service))
}
