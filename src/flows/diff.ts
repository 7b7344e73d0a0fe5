import { compare, type GatePolicy, leftOutChanges, onChangedLines, policyChanges, type TextOf } from '../gate/index.js'
import type { Assessment } from '../model/assessment.js'
import type { Comparison, Steps } from '../model/comparison.js'
import type { Config } from '../model/config.js'

/** One side of a comparison: an assessment, or files that give one for any day. */
export interface DiffSide {
  readonly name: string
  /** Absent for files. */
  readonly saved?: Assessment
  /** Audits the files as of a day; absent for a saved assessment. */
  readonly audit?: (asOf: string) => Promise<Assessment>
  /** Gives the text of one of the files; absent for a saved assessment. */
  readonly text?: TextOf
  /** What its own settings say; absent for a saved assessment. */
  readonly settings?: { readonly config: Config; at(path: readonly PropertyKey[]): string }
}

/** What is compared, and by what it is judged. */
export interface DiffRequest {
  readonly base: DiffSide
  readonly head: DiffSide
  /** The files that a saved base was made from: with them every cause is sure. */
  readonly baseCode?: DiffSide | undefined
  readonly asOf: string
  readonly policy: GatePolicy
  readonly isPinned: boolean
  readonly failOnChanges: 'code' | 'all'
}

/** From two sides to what became of the product, cause by cause. */
export async function diff(request: DiffRequest): Promise<Comparison> {
  const { base, head, baseCode, policy, isPinned, failOnChanges } = request
  const headAssessment = await assessmentOf(head, request.asOf)
  const asOf = headAssessment.subject.asOf
  const baseAssessment = await assessmentOf(base, asOf)
  const steps: Steps =
    baseCode?.audit === undefined
      ? { base: baseAssessment, head: headAssessment }
      : {
          base: baseAssessment,
          withDatabase: await baseCode.audit(baseAssessment.subject.asOf),
          withCalendar: await baseCode.audit(asOf),
          head: headAssessment,
        }
  const was = base.settings ?? baseCode?.settings
  const settings = was === undefined || head.settings === undefined ? [] : policyChanges(was, head.settings, isPinned)
  const comparison = compare({
    steps,
    names: { base: base.name, head: head.name },
    policy,
    failOnChanges,
    policyChanges: [...settings, ...leftOutChanges(steps.withCalendar ?? baseAssessment, headAssessment)],
  })
  const before = base.text ?? baseCode?.text
  if (before === undefined || head.text === undefined) return comparison
  const texts = { base: before, head: head.text }
  return { ...comparison, changes: await onChangedLines(comparison.changes, headAssessment, texts) }
}

async function assessmentOf(side: DiffSide, asOf: string): Promise<Assessment> {
  return side.saved ?? side.audit!(asOf)
}
