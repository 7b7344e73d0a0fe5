import type { Assessment } from '../model/assessment.js'
import type { Capability } from '../model/capability.js'
import type { CompanyLoss } from '../model/company-loss.js'
import type { RecognisedEvidence } from '../model/dependency-map.js'
import type { Finding, Severity } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { carriesExtensions } from './carries-extensions.js'
import { companyName } from './company.js'

/** One company of the assessment with the names, findings and places that a reader sees; the judgement stands in `loss`. */
export interface Card {
  readonly loss: CompanyLoss
  readonly company: string
  readonly name: string
  /** The organisation behind the name, where it is another. */
  readonly owner: string | undefined
  readonly severity: Severity
  /** Ids of its vendors that findings are about. */
  readonly vendors: readonly string[]
  readonly findings: readonly Finding[]
  /** Capabilities that fall with it, and those that the product does without. */
  readonly loses: readonly Capability[]
  readonly optional: readonly Capability[]
  /** Its own vendors by which each lost capability falls, where it has several. */
  readonly lostBy: ReadonlyMap<Capability, readonly string[]>
  /** Where its stores carry extensions and no application. */
  readonly extension: 'browser' | 'editor' | undefined
  readonly evidence: readonly RecognisedEvidence[]
  /** Of the function that takes longest; undefined where nothing of the product stops. */
  readonly recoveryHours: readonly [number, number] | undefined
}

/** Who runs what the owners run themselves: no company that could leave, so no card. */
const OWN_SYSTEMS = 'self-run'

/** One card per company, worst first. */
export function cardsOf(assessment: Assessment, db: VendorDb): Card[] {
  const byFingerprint = new Map(assessment.findings.map((finding) => [finding.fingerprint, finding]))
  const others = assessment.companies.filter(({ company }) => company !== OWN_SYSTEMS)
  return others.map((loss) => {
    const name = companyName(loss.company, loss.vendors, db)
    const findings = loss.findings.flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? [])
    const loses = capabilitiesOf(loss.loses.required)
    return {
      loss,
      company: loss.company,
      name: name.known,
      owner: name.owner,
      severity: loss.severity,
      vendors: loss.vendors,
      findings,
      loses,
      lostBy: lostBy(loss, assessment),
      extension: carriesExtensions(loss.company, assessment, db),
      optional: capabilitiesOf(loss.loses.optional).filter((one) => !loses.includes(one)),
      evidence: proofs(findings),
      recoveryHours: loss.recovery && [loss.recovery.low, loss.recovery.high],
    }
  })
}

function capabilitiesOf(functions: CompanyLoss['loses']['required']): Capability[] {
  return [...new Set(functions.map((one) => one.capability))]
}

/** Empty where one vendor is all that the company is: then its name says it. */
function lostBy({ vendors, loses }: CompanyLoss, { dependencies }: Assessment): Card['lostBy'] {
  if (vendors.length < 2) return new Map()
  const fallen = new Set(loses.required.map((one) => one.function))
  const served = dependencies.filter((one) => fallen.has(one.function) && vendors.includes(one.vendor))
  return new Map(
    capabilitiesOf(loses.required).map((capability) => [
      capability,
      [...new Set(served.filter((one) => one.capability === capability).map(({ vendor }) => vendor))],
    ]),
  )
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
