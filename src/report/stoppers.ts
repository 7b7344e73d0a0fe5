import type { Assessment } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { VendorDb } from '../model/vendor-db.js'

/** The companies of the headline, told apart by how much falls with them. */
export interface Stoppers {
  /** Companies without which the product as a whole stops. */
  readonly product: readonly string[]
  /** Companies that close one of several ways to the users, while the rest stays open. */
  readonly way: readonly string[]
}

/** Capabilities that are a way to the users: each store and push gateway serves its own platform. */
const WAYS: ReadonlySet<Capability> = new Set(['app-store', 'push'])

/**
 * Tells whether a company stops the product or one way to its users. A store or push gateway closes only a way where the
 * product has a web application too, or another store on which it is published.
 */
export function stoppersOf(assessment: Assessment, db: VendorDb): Stoppers {
  const { essential, soleStoppers } = assessment.headline
  const closesAWay = (company: string) =>
    essential.every(({ capability, stoppedBy }) => WAYS.has(capability) || !stoppedBy.includes(company)) &&
    hasAnotherWay(company, assessment, db)
  return {
    product: soleStoppers.filter((company) => !closesAWay(company)),
    way: soleStoppers.filter(closesAWay),
  }
}

function hasAnotherWay(company: string, assessment: Assessment, db: VendorDb): boolean {
  if (assessment.components.some(({ kind }) => kind === 'web-app')) return true
  return assessment.dependencies.some(
    ({ capability, usage, confidence, vendor }) =>
      capability === 'app-store' &&
      usage === 'required' &&
      confidence !== 'low' &&
      db.ownersOf(vendor).at(-1) !== company,
  )
}
