import type { VendorDb } from '../model/vendor-db.js'

/** The vendor whose host this is, by the longest host of the database that it stands below; undefined for a stranger. */
export function vendorOfHost(address: string, db: VendorDb): string | undefined {
  const host = address.split('/', 1)[0]!
  let best = ''
  let found: string | undefined
  for (const [service, patterns] of db.signals.host) {
    for (const pattern of patterns) {
      const isBelow = host === pattern || host.endsWith(`.${pattern}`)
      const isOf = isBelow || address === pattern || (pattern.includes('/') && address.startsWith(`${pattern}/`))
      if (!isOf || pattern.length <= best.length) continue
      best = pattern
      found = service
    }
  }
  return found === undefined ? undefined : db.service(found)?.vendor.id
}
