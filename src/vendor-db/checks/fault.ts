import type { SignalIndex } from '../../match/signal-index.js'
import { SIGNAL_KINDS, type SignalKind } from '../../model/evidence.js'
import type { Service, Vendor } from '../../model/vendor.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Holders } from './holders.js'

/** What is wrong with a vendor beyond its schema, and what to do, in words. */
export interface Fault {
  readonly vendor: string
  /** Keys that lead to the value in the vendor's file. */
  readonly at: readonly PropertyKey[]
  readonly says: string
  /** Something was looked for and not found; it may stand in what could not be read. */
  readonly isAbsence?: true
}

/** What the checks look at: the vendors that are judged, and the whole database with them in it. */
export interface Judged {
  readonly vendors: readonly Vendor[]
  readonly db: VendorDb
  readonly index: SignalIndex
  readonly holders: Holders
  /** The last day that is not in the future; undefined where nobody can tell, as in a build whose clock may stand wrong. */
  readonly today: string | undefined
}

/** One question asked of all vendors. */
export type Check = (judged: Judged) => readonly Fault[]

/** A service of a judged vendor, and the keys that lead to it. */
export interface JudgedService {
  readonly vendor: Vendor
  readonly service: Service
  readonly at: readonly PropertyKey[]
}

/** All services of the judged vendors. */
export function servicesOf({ vendors }: Judged): JudgedService[] {
  return vendors.flatMap((vendor) =>
    vendor.services.map((service, i) => ({ vendor, service, at: ['services', i] as const })),
  )
}

/** One pattern of a service, as written. */
export interface JudgedSignal extends JudgedService {
  readonly kind: SignalKind
  readonly pattern: string
  readonly isAssumed: boolean
}

/** All signals of the judged vendors, also those that leave the vendor open. */
export function signalsOf(judged: Judged): JudgedSignal[] {
  return servicesOf(judged).flatMap((one) =>
    (['signals', 'assumed'] as const).flatMap((list) =>
      SIGNAL_KINDS.flatMap((kind) =>
        (one.service[list]?.[kind] ?? []).map((pattern, i) => ({
          ...one,
          at: [...one.at, list, kind, i],
          kind,
          pattern,
          isAssumed: list === 'assumed',
        })),
      ),
    ),
  )
}
