import type { Assessment } from '../model/assessment.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { PolicyBreach, Verdict } from '../model/verdict.js'
import { compareWithBaseline } from './baseline.js'
import type { GatePolicy } from './gate-policy.js'
import { applyGrants } from './grants.js'
import { brokenLines } from './lines/lines.js'
import { reasonsOf } from './reasons.js'
import { limitFor, reaches } from './thresholds.js'

/** Judges an assessment by the policy. It passes only what was read completely and breaks nothing. */
export function gate(assessment: Assessment, policy: GatePolicy): Verdict {
  const lines = policy.lines?.policy ?? {}
  const state = policy.baseline && compareWithBaseline(assessment, policy.baseline.of, policy.baseline.name)
  const known = new Set(state?.known)
  const judged = assessment.findings.filter(
    (finding) => finding.suppressed === undefined && !known.has(finding.fingerprint),
  )
  const broken = judged.filter((finding) =>
    reaches(finding.severity, limitFor(finding, lines, policy.failOn).threshold),
  )
  const breaches = newBreaches(assessment, policy)
  const faults = applyGrants(assessment.findings, policy.grants ?? [], assessment.subject?.asOf ?? '').faults
  const areFaultsFatal = lines.waiverFaults === 'fail' && faults.length > 0
  const isEmpty = assessment.dependencies.length === 0 && !policy.isEmptyAllowed
  const gaps = policy.isStrict ? gapsOf(assessment) : 0
  const isWhole = assessment.coverage.complete && gaps === 0
  return {
    failOn: policy.failOn,
    passed: broken.length === 0 && breaches.length === 0 && !areFaultsFatal,
    broken: broken.map((finding) => finding.fingerprint),
    reasons: reasonsOf({ assessment, policy, broken, breaches, faults, areFaultsFatal, state, isEmpty, isWhole, gaps }),
    isComplete: isWhole && !isEmpty,
    ...(breaches.length === 0 ? {} : { breaches }),
    ...(state === undefined ? {} : { baseline: state }),
    ...(faults.length === 0 ? {} : { grantFaults: faults }),
  }
}

/** Broken lines, without what the baseline knows and is no worse. */
function newBreaches(assessment: Assessment, { lines, baseline }: GatePolicy): readonly PolicyBreach[] {
  if (lines === undefined) return []
  const ground = { assessment, policy: lines.policy, db: lines.db, knownVendors: new Set(baseline?.of.vendors) }
  const before = new Map(baseline?.of.breaches.map(({ key, amount }) => [key, amount ?? 0]))
  return brokenLines(ground, lines.at).flatMap((breach) => {
    const items = breach.items.filter(({ key, amount }) => !before.has(key) || (amount ?? 0) > before.get(key)!)
    return items.length === 0 ? [] : [{ ...breach, items }]
  })
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
