import type { Precedent } from '../model/precedent.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import type { SimulatedMember, SimulatedProduct } from './product.js'

/** Whether nobody can be taken for that vendor: a store, a card network, a bank. */
export type HasNoPeer = (vendor: string, capability: Precedent['capability']) => boolean

/** What has happened to the product so far. */
export interface Gone {
  /** Dependencies. */
  readonly dependencies: ReadonlySet<string>
  /** Vendors that left, with a part of what they serve or all of it. */
  readonly vendors: ReadonlySet<string>
}

/**
 * The vendor of that capability that carries most of it and has not left yet, for a vendor that the product does not use. A
 * gatekeeper stands for itself alone: who loses one store has not lost the other, and a card network is no processor.
 */
export function standIn(
  product: SimulatedProduct,
  { vendor, capability }: Precedent,
  gone: Gone,
  hasNoPeer: HasNoPeer,
): string | undefined {
  // Services of no kind have nothing in common.
  if (capability === 'other' || hasNoPeer(vendor, capability)) return undefined
  const left = product.functions
    .flatMap(({ members }) => members)
    .filter((one) => one.capability === capability && !isGone(one, gone) && one.isGatekeeper !== true)
  const groups = [...groupBy(left, (one) => one.vendor)]
  return groups.sort(([a, x], [b, y]) => y.length - x.length || byText(a, b))[0]?.[0]
}

function isGone({ dependency, vendor }: SimulatedMember, gone: Gone): boolean {
  return gone.dependencies.has(dependency) || gone.vendors.has(vendor)
}

/**
 * Whom nobody can be taken for: what the database calls a gatekeeper. Of payments it knows the processors, so that whoever it does not
 * know is a bank or a network (assumption).
 */
export function noPeersIn(db: VendorDb): HasNoPeer {
  return (id, capability) => {
    if (capability === 'app-store' || capability === 'push') return true
    const vendor = db.vendor(id)
    if (vendor === undefined) return capability === 'payments'
    const services = vendor.services.filter(({ capabilities }) => capabilities.includes(capability))
    return services.length > 0 && services.every(({ substitutability }) => substitutability === 'gatekeeper')
  }
}

/** The ids under which a product may know a reported vendor: «Law firm (unnamed)» is the declared `law-firm`. */
export function idsOf(vendor: string): readonly string[] {
  const plain = vendor.replace(/ \(unnamed\)$/, '')
  const id = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return [...new Set([vendor, id])]
}
