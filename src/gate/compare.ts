import type { Assessment } from '../model/assessment.js'
import type { Baseline } from '../model/baseline.js'
import type { Change, Comparison, PolicyChange, Side, Steps } from '../model/comparison.js'
import type { BreachItem, Verdict } from '../model/verdict.js'
import { baselineOf } from './baseline.js'
import { changesOf } from './causes.js'
import { gate } from './gate.js'
import type { GatePolicy } from './gate-policy.js'

/** What a comparison is judged by. */
export interface CompareRequest {
  readonly steps: Steps
  /** How the user knows the base. */
  readonly names: { readonly base: string; readonly head: string }
  readonly policy: GatePolicy
  readonly failOnChanges: 'code' | 'all'
  readonly policyChanges: readonly PolicyChange[]
}

/** Compares two assessments and judges what became worse: the base is the baseline. */
export function compare({ steps, names, policy, failOnChanges, policyChanges }: CompareRequest): Comparison {
  const changes = changesOf(steps)
  const of = referenceOf(steps, changes, policy, failOnChanges)
  const verdict = gate(steps.head, { ...policy, baseline: { of, name: names.base } })
  return {
    schemaVersion: 1,
    base: sideOf(steps.base, names.base),
    head: sideOf(steps.head, names.head),
    failOnChanges,
    changes,
    policyChanges,
    verdict: policy.failOn === 'none' ? verdict : withFallen(verdict, steps.head, changes, failOnChanges),
  }
}

/** What is held against the head: the base, and unless all changes fail also what no change of the code brought. */
function referenceOf(
  steps: Steps,
  changes: readonly Change[],
  policy: GatePolicy,
  failOnChanges: 'code' | 'all',
): Baseline {
  const reference = failOnChanges === 'all' ? steps.base : (steps.withCalendar ?? steps.withDatabase ?? steps.base)
  const { baseline: _, ...plain } = policy
  const baseline = baselineOf(reference, gate(reference, plain).breaches)
  if (failOnChanges === 'all') return baseline
  const byCode = new Set(changes.flatMap(({ cause, kind, id }) => (cause === 'code' && kind === 'finding' ? [id] : [])))
  const others = new Set(changes.flatMap(({ cause, kind, id }) => (cause !== 'code' && kind === 'finding' ? [id] : [])))
  const excused = baselineOf(steps.head).findings.filter(
    ({ fingerprint }) => others.has(fingerprint) && !byCode.has(fingerprint),
  )
  const names = new Set(excused.map(({ fingerprint }) => fingerprint))
  return {
    ...baseline,
    findings: [...baseline.findings.filter(({ fingerprint }) => !names.has(fingerprint)), ...excused],
  }
}

/** A capability that survived and falls now was somebody's work: that it is gone fails, whatever its severity. */
function withFallen(
  verdict: Verdict,
  head: Assessment,
  changes: readonly Change[],
  failOnChanges: 'code' | 'all',
): Verdict {
  const counts = (change: Change) => failOnChanges === 'all' || change.cause === 'code'
  const fallen = changes.filter(
    (one) =>
      one.kind === 'capability' &&
      one.turn === 'worse' &&
      counts(one) &&
      one.state === 'falls' &&
      one.was === 'survives',
  )
  const items = fallen.flatMap((one): BreachItem[] => {
    const isOfIt = ({ component, capability }: { component?: string; capability?: string }) =>
      component === one.component && capability === one.capability
    const findings = head.findings.filter((finding) => finding.rule === 'HF101' && isOfIt(finding))
    if (findings.length > 0 && findings.every(({ suppressed }) => suppressed !== undefined)) return []
    const gone = changes.filter(
      ({ kind, turn, ...change }) => kind === 'dependency' && turn === 'went' && isOfIt(change),
    )
    const who = gone.map(({ text, place }) => `${text}${place ? ` at ${place.path}:${place.line}` : ''}`)
    return [
      {
        key: `survival\n${one.id}`,
        text: `${one.text}${who.length > 0 ? `; gone: ${who.join(', ')}` : ''}`,
        findings: findings.map(({ fingerprint }) => fingerprint),
        dependencies: head.dependencies.filter(isOfIt).map(({ id }) => id),
      },
    ]
  })
  if (items.length === 0) return verdict
  const breach = { line: 'what survived must survive', at: 'holdfast diff', items }
  const reason = `What survived must survive: ${items.map(({ text }) => text).join('; ')}.`
  const reasons =
    verdict.passed && verdict.isComplete ? verdict.reasons.filter((one) => !one.startsWith('Nothing')) : verdict.reasons
  return { ...verdict, passed: false, reasons: [reason, ...reasons], breaches: [...(verdict.breaches ?? []), breach] }
}

function sideOf({ subject, tool, findings, coverage }: Assessment, name: string): Side {
  return {
    name,
    ...(subject.revision === undefined ? {} : { revision: subject.revision }),
    asOf: subject.asOf,
    vendorDb: tool.vendorDb.date,
    version: tool.version,
    findings: findings.length,
    isComplete: coverage.complete,
  }
}
