import type { Assessment } from '../model/assessment.js'
import { SEVERITIES, type Severity } from '../model/finding.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { Verdict } from '../model/verdict.js'

/** What the gate demands. */
export interface GatePolicy {
  readonly failOn: Severity | 'none'
  /** Whether a target in which nothing was found passes. */
  readonly isEmptyAllowed: boolean
  /** Whether whatever was not wholly read makes the audit incomplete: partial parses, tests, links, what is not at hand. */
  readonly isStrict: boolean
}

/** Judges an assessment by the policy. It passes only what was read completely and breaks nothing. */
export function gate(assessment: Assessment, policy: GatePolicy): Verdict {
  const limit = policy.failOn === 'none' ? -1 : SEVERITIES.indexOf(policy.failOn)
  const broken = assessment.findings.filter((finding) => SEVERITIES.indexOf(finding.severity) <= limit)
  const isEmpty = assessment.dependencies.length === 0 && !policy.isEmptyAllowed
  const isWhole = assessment.coverage.complete && !(policy.isStrict && gapsOf(assessment) > 0)
  const isComplete = isWhole && !isEmpty
  const reasons = [
    ...(broken.length > 0
      ? [
          `${countBySeverity(broken.map((finding) => finding.severity))} finding${broken.length === 1 ? '' : 's'} (--fail-on ${policy.failOn}).`,
        ]
      : []),
    ...(isEmpty ? ['Nothing to assess: no vendor was recognised in the target; --allow-empty accepts that.'] : []),
    ...(isWhole ? [] : [incompleteness(assessment)]),
    ...(broken.length === 0 && isComplete
      ? [policy.failOn === 'none' ? 'No threshold was set (--fail-on none).' : `Nothing at or above ${policy.failOn}.`]
      : []),
  ]
  return {
    failOn: policy.failOn,
    passed: broken.length === 0,
    broken: broken.map((finding) => finding.fingerprint),
    reasons,
    isComplete,
  }
}

function incompleteness({ coverage }: Pick<Assessment, 'coverage'>): string {
  if (!coverage.complete) return `${files(coverage.failed.length)} could not be examined.`
  const gaps = gapsOf({ coverage })
  return `${files(gaps)} ${gaps === 1 ? 'was' : 'were'} not wholly read (gate.incomplete: strict).`
}

function files(n: number): string {
  return n === 1 ? '1 file' : `${n} files`
}

const GAPS: ReadonlySet<string> = new Set(Object.values(NOT_AT_HAND))

/** How many entries a strict gate minds. */
function gapsOf({ coverage }: Pick<Assessment, 'coverage'>): number {
  const absent = coverage.skipped.filter(({ reason }) => GAPS.has(reason))
  return coverage.partial.length + coverage.failed.length + absent.length
}

/** 1 where the gate failed, 3 where the target was incomplete or empty, 0 where it is complete and passed. */
export function exitCodeOf(verdict: Verdict): 0 | 1 | 3 {
  if (!verdict.passed) return 1
  return verdict.isComplete ? 0 : 3
}

function countBySeverity(severities: readonly Severity[]): string {
  return SEVERITIES.flatMap((severity) => {
    const n = severities.filter((one) => one === severity).length
    return n === 0 ? [] : [`${n} ${severity}`]
  }).join(', ')
}
