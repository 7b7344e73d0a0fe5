import type { VendorDb } from '../../model/vendor-db.js'
import { groupBy } from '../../util/sort.js'
import type { Check, Fault } from './fault.js'
import { servicesOf } from './fault.js'

/** No id or alias of a vendor, and no id of a service, belongs to two. */
export const idsAreUnique: Check = (judged) => {
  const vendors = groupBy(namesIn(judged.db), ({ id }) => id)
  const services = groupBy(
    judged.db.vendors.flatMap((vendor) => vendor.services.map(({ id }) => ({ id, vendor: vendor.id }))),
    ({ id }) => id,
  )
  const faults: Fault[] = []
  for (const vendor of judged.vendors) {
    const own = [{ id: vendor.id, at: ['id'] }, ...(vendor.aliases ?? []).map((id, i) => ({ id, at: ['aliases', i] }))]
    for (const { id, at } of own) {
      const other = takenBy(vendor.id, vendors.get(id))
      if (other) faults.push({ vendor: vendor.id, at, says: `the id ${id} is taken by ${other}; choose another` })
    }
  }
  for (const { vendor, service, at } of servicesOf(judged)) {
    const other = takenBy(vendor.id, services.get(service.id))
    if (other)
      faults.push({
        vendor: vendor.id,
        at: [...at, 'id'],
        says: `the service id ${service.id} is taken by ${other}; choose another`,
      })
  }
  return faults
}

function namesIn({ vendors }: VendorDb): { id: string; vendor: string }[] {
  return vendors.flatMap((vendor) => [vendor.id, ...(vendor.aliases ?? [])].map((id) => ({ id, vendor: vendor.id })))
}

/** Who else has it; the vendor itself where it has it twice. */
function takenBy(vendor: string, holders: readonly { readonly vendor: string }[] = []): string | undefined {
  const other = holders.find((one) => one.vendor !== vendor)
  if (other) return other.vendor
  return holders.length > 1 ? vendor : undefined
}
