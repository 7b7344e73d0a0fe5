import type { RecognisedEvidence } from '../model/dependency-map.js'

/** One thing that the way back needs and that is lost with the vendor. */
export interface Need {
  readonly kind: 'mailbox' | 'start' | 'backup-key'
  readonly vendor: string
  /** Domain, address or type of resource. */
  readonly what: string
  readonly evidence: RecognisedEvidence
}
