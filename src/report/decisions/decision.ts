import type { Severity } from '../../model/finding.js'
import type { Inline } from '../blocks.js'

/** One thing that a board is asked to decide. */
export interface Decision {
  /** Absent where it is not known yet who could do the harm. */
  readonly severity?: Severity
  /** The companies that it is about, as one name: that of their cards. */
  readonly about: string
  /** Their ids; empty where it is about no known company. */
  readonly companies: readonly string[]
  readonly proposed: Inline
  /** The same in few words, for the first page; absent where `proposed` is short enough. */
  readonly short?: Inline
  readonly effort: string
  readonly effect: string
  /** What the declared revenue says; absent where none was declared. */
  readonly atRisk?: string
  readonly owner: Owner
  readonly date: string
}

/** Who answers for a decision: a person whom the owners declared, else a role that is proposed. */
export interface Owner {
  readonly name: string
  readonly isProposed: boolean
}
