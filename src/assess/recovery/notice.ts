import type { Config } from '../../model/config.js'
import type { Contract } from '../../model/contract.js'
import type { InventoryEntry } from '../../model/inventory.js'
import type { VendorFacts } from '../../model/vendor-db.js'
import type { Subject } from './declared-steps.js'

/** How long the vendor promises to wait before it ends the service, and who says so. */
export interface Notice {
  /** 0 where the terms allow suspension at once, or none were read. */
  readonly hours: number
  readonly from: 'contract' | 'terms' | 'assumption'
}

/** The contract where one is declared with a notice, else the hardest of the public terms, else none. */
export function noticeOf(vendor: VendorFacts, subject: Subject, contracts: Contracts): Notice {
  const agreed = contractOf(subject, contracts)?.noticeHours
  if (agreed !== undefined) return { hours: agreed, from: 'contract' }
  const terms = vendor.terms?.filter((one) => !one.capabilities || one.capabilities.includes(subject.capability)) ?? []
  if (terms.length === 0) return { hours: 0, from: 'assumption' }
  const notices = terms.flatMap((one) => (one.noticeHours === undefined ? [] : [one.noticeHours]))
  return { hours: terms.some((one) => one.immediateSuspension) ? 0 : Math.max(0, ...notices), from: 'terms' }
}

/** Where contracts are written down. */
export interface Contracts {
  readonly config: Config
  readonly inventory?: readonly InventoryEntry[] | undefined
}

/** The contract for this vendor and capability: as declared, else as the inventory has it, for just that before for anything. */
export function contractOf({ ids, capability }: Subject, { config, inventory = [] }: Contracts): Contract | undefined {
  const declared = config.declaredVendors?.find(
    (one) => ids.includes(one.vendor) && one.capability === capability && one.contract !== undefined,
  )
  const listed = inventory.filter(({ vendor }) => ids.includes(vendor))
  const row = listed.find((one) => one.capability === capability) ?? listed.find((one) => one.capability === undefined)
  return declared?.contract ?? row?.contract
}

/** The shortest promise that covers the capability, the product's or its own. */
export function promiseFor(
  capability: Subject['capability'],
  config: Config,
): NonNullable<Config['promises']>[number] | undefined {
  return config.promises
    ?.filter((one) => one.capability === undefined || one.capability === capability)
    .sort((a, b) => a.withinHours - b.withinHours)[0]
}
