import type { Precedent } from '../model/precedent.js'
import type { Vendor } from '../model/vendor.js'
import type { Organisation } from '../model/vendor-db.js'

/** An id, as opposed to the name of an organisation that the database does not hold. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Ids unique, vendors known or written as a name. Each fault is one line. */
export function checkPrecedents(
  precedents: readonly Precedent[],
  vendors: readonly Vendor[],
  organisations: readonly Organisation[],
): string[] {
  const known = new Set([...vendors, ...organisations].map(({ id }) => id))
  const seen = new Set<string>()
  const faults: string[] = []
  for (const { id, vendor, eventGroup } of precedents) {
    if (seen.has(id)) faults.push(`precedents/${eventGroup}.yaml: the id ${id} is taken already`)
    seen.add(id)
    if (ID.test(vendor) && !known.has(vendor))
      faults.push(
        `precedents/${eventGroup}.yaml: ${vendor} of ${id} is neither a vendor nor in organisations.yaml; write the name of an unlisted organisation as people write it`,
      )
  }
  return faults
}
