import type { AssessedFunction, CutSet } from '../../model/assessment.js'
import type { Dependency } from '../../model/dependency-map.js'
import type { Finding } from '../../model/finding.js'
import type { VendorFactsDb } from '../../model/vendor-db.js'
import type { Contracts } from '../recovery/notice.js'

/** What is judged per company: the findings with their ways out, and what they stand on. */
export interface Judged extends Contracts {
  readonly findings: readonly Finding[]
  readonly functions: readonly AssessedFunction[]
  readonly dependencies: readonly Dependency[]
  readonly cutSets: readonly CutSet[]
  /** Loads the precedents; asked only where a company stands in the result. Absent: nothing is said of them. */
  readonly precedents?: (() => VendorFactsDb) | undefined
}
