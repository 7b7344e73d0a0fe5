import type { Assessment } from '../model/assessment.js'
import type { ExitPlan } from '../model/exit-plan.js'
import type { Plan } from '../model/plan.js'
import type { Simulation } from '../model/simulation.js'
import type { TrendPoint } from '../model/trend.js'
import type { VendorDb, VendorFactsDb } from '../model/vendor-db.js'
import type { Verdict } from '../model/verdict.js'

/** What a format may know besides the assessment: the data behind names, and what the terminal can do. */
export interface FormatOptions {
  readonly db: VendorDb
  /** Precedents; reports say nothing of them where they are not given. */
  readonly facts?: VendorFactsDb
  /** Absent where no gate ran. */
  readonly verdict?: Verdict
  readonly width: number
  readonly colour: 0 | 1 | 2 | 3
  readonly isVerbose: boolean
  /**
   * Whether formats whose reader may be anybody (step summary, annotations, JUnit, GitLab) show the findings that would help an
   * attacker, and not only their number.
   */
  readonly includeSensitive?: boolean
  /** Earlier assessments and this one, for the board; absent where none was named. */
  readonly trend?: readonly TrendPoint[]
  /** What to change, for the board; absent where none was made. */
  readonly plan?: Plan
  /** What if, for the board; absent where none was named. */
  readonly simulation?: Simulation
  /** How to leave the vendors that matter most, for the HTML report; absent where none were made. */
  readonly runbooks?: readonly ExitPlan[]
}

/** No clock, no file, no terminal: the same assessment always gives the same text. */
export type Format = (assessment: Assessment, options: FormatOptions) => string
