import type { CapabilityFacts } from '../model/capability.js'
import type { SignalKind } from '../model/evidence.js'
import type { Service, Vendor } from '../model/vendor.js'
import type { Organisation } from './organisation-file.js'

/** What an audit knows of a service; how it shows stands in the signal table. */
export type ServiceFacts = Omit<Service, 'signals' | 'assumed' | 'examples' | 'lookalikes'>

/** What an audit knows of a vendor. */
export type VendorFacts = Omit<Vendor, 'services' | 'reading'> & { readonly services: readonly ServiceFacts[] }

/** The compiled database as stored in `dist/vendor-db.json`. */
export interface CompiledDb {
  /** The latest day on which a source was checked. */
  readonly date: string
  readonly capabilities: readonly CapabilityFacts[]
  readonly organisations: readonly Organisation[]
  readonly vendors: readonly VendorFacts[]
  /** Per kind: pattern as written, id of the service, 1 where the signal leaves the vendor open. */
  readonly signals: Readonly<Record<SignalKind, readonly (readonly [pattern: string, service: string, assumed?: 1])[]>>
  /** Hosts that are pages to read. */
  readonly reading: readonly string[]
}
