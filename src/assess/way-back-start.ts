import { PRODUCT_PLACES } from '../model/place.js'
import type { Ground } from './ground.js'
import { vendorOfHost } from './host-vendor.js'
import { recognised } from './seen.js'
import type { Need } from './way-back-need.js'

/** What machines clone or pull when they start: without it no new machine serves, also with the next host. */
export function startsFromVendor({ codeFacts, db }: Ground): Need[] {
  return codeFacts.flatMap(({ kind, subject, detail, reader, location, place }) => {
    if (kind !== 'start' || !PRODUCT_PLACES.has(place)) return []
    const vendor = vendorOfHost(subject, db)
    if (vendor === undefined) return []
    const evidence = recognised({
      reader,
      kind: 'host',
      value: subject,
      use: 'called',
      excerpt: detail,
      location,
      place,
    })
    return [{ kind: 'start' as const, vendor, what: detail, evidence }]
  })
}
