import type { Capability } from './capability.js'
import type { PlacedEvidence } from './evidence.js'

/** Evidence in which a service was recognised. */
export interface Match {
  readonly vendor: string
  readonly service: string
  readonly capability: Capability
  readonly evidence: PlacedEvidence
  /** The signal of the vendor database that recognised it, as written there. */
  readonly signal: string
  /** True where the signal shows a protocol or software and leaves the vendor open. */
  readonly assumed: boolean
}

/** Something that looks external and is in no vendor file. */
export interface Unidentified {
  readonly kind: 'host' | 'package' | 'action' | 'image' | 'provider' | 'registry'
  readonly value: string
  readonly evidence: readonly PlacedEvidence[]
}

/** What recognising gave. */
export interface Matches {
  readonly matches: readonly Match[]
  readonly unidentified: readonly Unidentified[]
  /** First-party hosts that were set aside. */
  readonly firstParty: readonly string[]
  /** What was seen of them. */
  readonly ofOwnHosts: readonly PlacedEvidence[]
}
