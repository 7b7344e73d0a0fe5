import type { VendorDb, VendorFacts } from '../../model/vendor-db.js'
import type { Block } from '../blocks.js'
import { count } from '../words.js'

/** Which vendors to list; every condition must hold. */
export interface VendorFilter {
  readonly capability?: string | undefined
  /** ISO 3166-1 alpha-2, in any case. */
  readonly country?: string | undefined
  /** Id of a vendor or organisation, whose whole family is listed, or `independent`. */
  readonly owner?: string | undefined
}

/** One line of the list. */
export interface ListedVendor {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly country: string
  readonly capabilities: readonly string[]
  readonly services: number
  /** From a vendor file of the product; absent where it ships. */
  readonly own?: true
}

/** The vendors that meet a filter, by id. */
export function listOf(db: VendorDb, filter: VendorFilter): ListedVendor[] {
  return db.vendors
    .filter((vendor) => meets(vendor, filter, db))
    .map((vendor) => ({
      id: vendor.id,
      name: vendor.name,
      owner: vendor.owner,
      country: vendor.country,
      capabilities: capabilitiesOf(vendor),
      services: vendor.services.length,
      ...(db.own?.includes(vendor.id) ? { own: true as const } : {}),
    }))
}

function meets(vendor: VendorFacts, { capability, country, owner }: VendorFilter, db: VendorDb): boolean {
  if (country !== undefined && vendor.country !== country.toUpperCase()) return false
  if (owner === 'independent' && vendor.owner !== owner) return false
  if (owner !== undefined && owner !== 'independent' && !db.ownersOf(vendor.id).includes(db.vendor(owner)?.id ?? owner))
    return false
  return capability === undefined || capabilitiesOf(vendor).includes(capability)
}

function capabilitiesOf(vendor: VendorFacts): string[] {
  return [...new Set(vendor.services.flatMap((service) => service.capabilities))]
}

/** The list as a table. */
export function listBlocks(vendors: readonly ListedVendor[], db: VendorDb): Block[] {
  if (vendors.length === 0) return [{ kind: 'lead', text: ['No vendor meets these conditions.'] }]
  const own = vendors.filter((one) => one.own).length
  return [
    {
      kind: 'table',
      head: ['Vendor', 'Name', 'Country', 'Owner', 'Capabilities'],
      rows: vendors.map(({ id, name, country, owner, capabilities, own: isOwn }) => [
        [{ code: id }],
        [isOwn ? `${name} (own file)` : name],
        [country],
        [owner === 'independent' ? '' : db.nameOf(owner)],
        [capabilities.join(', ')],
      ]),
    },
    { kind: 'paragraph', text: [`${count(vendors.length, 'vendor')}${own > 0 ? `, ${own} from own files` : ''}`] },
  ]
}
