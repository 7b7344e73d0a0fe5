import type { Assessment } from '../model/assessment.js'
import type { Baseline, BaselineFinding, BaselineState } from '../model/baseline.js'
import type { Finding } from '../model/finding.js'
import type { PolicyBreach } from '../model/verdict.js'
import { byText } from '../util/sort.js'
import { isWorse, weightOf } from './worse.js'

/** What is known today, to be compared with later. Breaches are those of the policy in force. */
export function baselineOf(assessment: Assessment, breaches: readonly PolicyBreach[] = []): Baseline {
  return {
    holdfastBaseline: 1,
    asOf: assessment.subject.asOf,
    vendorDb: assessment.tool.vendorDb.date,
    components: assessment.components.map(({ id }) => id).sort(byText),
    vendors: [...new Set(assessment.dependencies.map(({ vendor }) => vendor))].sort(byText),
    // What a waiver lets through is to fail when the waiver ends.
    findings: assessment.findings
      .filter(({ suppressed }) => suppressed === undefined)
      .map(entryOf)
      .sort((a, b) => byText(a.rule, b.rule) || byText(a.fingerprint, b.fingerprint)),
    breaches: breaches
      .flatMap(({ items }) => items.map(({ key, amount }) => ({ key, ...(amount === undefined ? {} : { amount }) })))
      .sort((a, b) => byText(a.key, b.key)),
  }
}

function entryOf(finding: Finding): BaselineFinding {
  const { fingerprint, rule, severity, vendors, capability, component, title } = finding
  const { capabilities } = weightOf(finding)
  return {
    fingerprint,
    rule,
    severity,
    vendors: [...vendors],
    ...(capability === undefined ? {} : { capability }),
    ...(component === undefined ? {} : { component }),
    ...(capabilities.length === 0 ? {} : { capabilities: [...capabilities] }),
    title,
  }
}

/**
 * Tells known findings from new and worse ones, by identity and never by number: one finding in another's place is new. A
 * finding of a component whose folder was renamed is known again where only one old entry can be meant.
 */
export function compareWithBaseline(assessment: Assessment, baseline: Baseline, name: string): BaselineState {
  const entries = new Map(baseline.findings.map((entry) => [entry.fingerprint, entry]))
  const today = new Set(assessment.findings.map(({ fingerprint }) => fingerprint))
  const orphans = baseline.findings.filter(({ fingerprint }) => !today.has(fingerprint))
  const moved = movedEntries(assessment, baseline, orphans)
  const known: string[] = []
  const fresh: string[] = []
  const worse: string[] = []
  for (const finding of assessment.findings) {
    const entry = entries.get(finding.fingerprint) ?? moved.get(finding.fingerprint)
    if (entry === undefined) fresh.push(finding.fingerprint)
    else if (isWorse({ ...entry, capabilities: entry.capabilities ?? [] }, weightOf(finding)))
      worse.push(finding.fingerprint)
    else known.push(finding.fingerprint)
  }
  const found = new Set([...moved.values()].map(({ fingerprint }) => fingerprint))
  return { name, known, fresh, worse, gone: orphans.filter(({ fingerprint }) => !found.has(fingerprint)) }
}

/** New findings of new components, with the entry of a vanished component that says the same, where both are the only one. */
function movedEntries(assessment: Assessment, baseline: Baseline, orphans: readonly BaselineFinding[]) {
  const components = new Set(assessment.components.map(({ id }) => id))
  const before = new Set(baseline.components)
  const left = orphans.filter(({ component }) => component !== undefined && !components.has(component))
  const arrived = assessment.findings.filter(({ component }) => component !== undefined && !before.has(component))
  const moved = new Map<string, BaselineFinding>()
  for (const finding of arrived) {
    const alike = left.filter((entry) => subjectOf(entry) === subjectOf(finding))
    const rivals = arrived.filter((other) => subjectOf(other) === subjectOf(finding))
    if (alike.length === 1 && rivals.length === 1) moved.set(finding.fingerprint, alike[0]!)
  }
  return moved
}

/** What a finding is about, whatever its component is called. */
function subjectOf({ rule, vendors, capability }: BaselineFinding | Finding): string {
  return [rule, capability ?? '', ...vendors].join('\n')
}
