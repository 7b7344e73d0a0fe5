import type { VendorDb } from '../../model/vendor-db.js'
import { count, thousands } from '../words.js'

/** How much is known of how to leave each service, and of what happens on suspension. */
export interface LeavingCoverage {
  /** Services with at least one way out, and with a reason why there is none. */
  readonly waysOut: number
  readonly noWayOut: number
  /** Services that say how the data leaves, in words or in steps. */
  readonly export: number
  /** Facts that make leaving slower, and how many of them a page states; the others are assumptions. */
  readonly leadTimes: { readonly facts: number; readonly sourced: number; readonly services: number }
  /** Services whose answer to a suspended account is documented. */
  readonly suspended: number
  /** Vendors whose route of appeal is known. */
  readonly appeal: number
}

/** Counts what the services say of leaving. */
export function leavingOf({ vendors }: VendorDb): LeavingCoverage {
  const services = vendors.flatMap((vendor) => vendor.services)
  const leadTimes = services.flatMap((service) => service.leadTimes ?? [])
  return {
    waysOut: services.filter(({ waysOut }) => waysOut).length,
    noWayOut: services.filter(({ waysOut, noWayOut }) => !waysOut && noWayOut).length,
    export: services.filter((service) => service.export ?? service.exit).length,
    leadTimes: {
      facts: leadTimes.length,
      sourced: leadTimes.filter(({ source }) => source.url !== undefined).length,
      services: services.filter((service) => service.leadTimes).length,
    },
    suspended: services.filter(({ suspended }) => suspended).length,
    appeal: vendors.filter(({ appeal }) => appeal).length,
  }
}

/** The same as lines of a table. */
export function leavingRows(leaving: LeavingCoverage): [name: string, value: string][] {
  const { facts, sourced, services } = leaving.leadTimes
  return [
    ['services with a way out', thousands(leaving.waysOut)],
    ['services without one, with the reason', thousands(leaving.noWayOut)],
    ['services that say how data leaves', thousands(leaving.export)],
    [
      'facts that make leaving slower',
      `${thousands(facts)} of ${count(services, 'service')}, ${thousands(sourced)} sourced`,
    ],
    ['services that say what suspension is answered', thousands(leaving.suspended)],
    ['vendors whose route of appeal is known', thousands(leaving.appeal)],
  ]
}
