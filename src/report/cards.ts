import type { Assessment } from '../model/assessment.js'
import { CAPABILITIES, type Capability } from '../model/capability.js'
import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import { type Finding, SEVERITIES, type Severity } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import { companyName } from './company.js'

/** Everything that is to be said of one company, gathered from all rules. */
export interface Card {
  readonly company: string
  readonly name: string
  /** The organisation behind the name, where it is another. */
  readonly owner: string | undefined
  /** Ids of its vendors that findings are about. */
  readonly vendors: readonly string[]
  readonly severity: Severity
  readonly findings: readonly Finding[]
  /** What is lost with it, required first; capabilities that are merely optional apart. */
  readonly loses: readonly Capability[]
  readonly optional: readonly Capability[]
  readonly evidence: readonly RecognisedEvidence[]
  /** Longest recovery among its sole-vendor findings, hours; undefined where nothing of the product stops. */
  readonly recoveryHours: readonly [number, number] | undefined
  /** Shortest promised notice, hours, and whether it was read in terms. */
  readonly noticeHours: number
  readonly isNoticeSourced: boolean
  readonly firstStep: FirstStep | undefined
}

/** The change to begin with, and the capability that it frees, where it is about one. */
export interface FirstStep {
  readonly way: Finding['recommendations'][number]
  readonly capability: Capability | undefined
  /** How long it takes when it begins only after the letter, hours; undefined where it was not estimated. */
  readonly hours: readonly [number, number] | undefined
}

/** One card per company with a finding, worst first. */
export function cardsOf(assessment: Assessment, db: VendorDb): Card[] {
  const company = (vendor: string) => db.ownersOf(vendor).at(-1)!
  const dependencies = groupBy(
    assessment.dependencies.filter((one) => one.confidence !== 'low'),
    (one) => company(one.vendor),
  )
  return [...groupBy(assessment.findings, (finding) => company(finding.vendors[0]!))]
    .map(([id, findings]) => cardOf(id, findings, dependencies.get(id) ?? [], db))
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.loses.length - a.loses.length || byText(a.name, b.name))
}

function cardOf(
  company: string,
  findings: readonly Finding[],
  dependencies: readonly Dependency[],
  db: VendorDb,
): Card {
  const sorted = [...findings].sort(
    (a, b) => rank(a.severity) - rank(b.severity) || effectRank(a, db) - effectRank(b, db),
  )
  const name = companyName(company, vendorsOf(findings, dependencies), db)
  const sole = sorted.filter((finding) => finding.facts['recoveryHours'] !== undefined)
  const recoveries = sole.map((finding) => finding.facts['recoveryHours'] as [number, number])
  const required = unique(dependencies.filter((one) => one.usage === 'required').map((one) => one.capability))
  return {
    company,
    name: name.known,
    owner: name.owner,
    vendors: [...vendorsOf(findings, dependencies)].sort(byText),
    severity: sorted[0]!.severity,
    findings: sorted,
    loses: required,
    optional: unique(dependencies.map((one) => one.capability)).filter((one) => !required.includes(one)),
    evidence: proofs(sorted),
    recoveryHours:
      recoveries.length === 0
        ? undefined
        : [Math.max(...recoveries.map((one) => one[0])), Math.max(...recoveries.map((one) => one[1]))],
    noticeHours: Math.min(...sole.map((finding) => finding.facts['noticeHours'] as number), Number.POSITIVE_INFINITY),
    isNoticeSourced: sole.some((finding) => finding.facts['isNoticeSourced'] === true),
    firstStep: firstStepOf(sorted),
  }
}

/** Vendors with a finding; those that are merely used stand in the register. */
function vendorsOf(findings: readonly Finding[], dependencies: readonly Dependency[]): Set<string> {
  const named = new Set(findings.flatMap((finding) => finding.vendors))
  return named.size > 0 ? named : new Set(dependencies.map((one) => one.vendor))
}

/** The first proof of every finding, then the second ones: breadth before depth. */
function proofs(findings: readonly Finding[]): RecognisedEvidence[] {
  const rows: RecognisedEvidence[] = []
  const seen = new Set<string>()
  for (let depth = 0; depth < 4; depth++) {
    for (const finding of findings) {
      const one = finding.evidence[depth]
      const key = one && `${one.location.path}:${one.location.line}`
      if (!one || seen.has(key!)) continue
      seen.add(key!)
      rows.push(one)
    }
  }
  return rows
}

const EFFECTS = ['stops', 'blocks-users', 'blocks-reach', 'degrades', 'slows-team']

/** Worst effect first, then in the order of reports: compute before CDN. */
function effectRank(finding: Finding, db: VendorDb): number {
  if (!finding.capability) return EFFECTS.length * CAPABILITIES.length
  return (
    EFFECTS.indexOf(db.capability(finding.capability).effect) * CAPABILITIES.length +
    CAPABILITIES.indexOf(finding.capability)
  )
}

/**
 * The change to begin with: of the gravest findings that have a way out, the one that is over soonest, since each capability
 * that stands elsewhere survives the next letter.
 */
function firstStepOf(findings: readonly Finding[]): FirstStep | undefined {
  const open = findings.filter((finding) => finding.recommendations.some((way) => way.kind !== 'none'))
  const grave = open.filter((finding) => finding.severity === open[0]?.severity)
  const soonest = [...grave].sort((a, b) => hoursOf(a) - hoursOf(b))[0]
  const way = (soonest ?? findings[0])?.recommendations[0]
  return way && { way, capability: soonest?.capability, hours: soonest && rangeOf(soonest) }
}

function hoursOf(finding: Finding): number {
  return rangeOf(finding)?.[1] ?? Number.POSITIVE_INFINITY
}

function rangeOf(finding: Finding): readonly [number, number] | undefined {
  return finding.facts['recoveryHours'] as readonly [number, number] | undefined
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
