import { CAPABILITIES } from '../../model/capability.js'
import type { CompanyLoss } from '../../model/company-loss.js'
import { type Finding, SEVERITIES } from '../../model/finding.js'
import type { VendorDb, VendorFactsDb } from '../../model/vendor-db.js'
import { companyOf } from '../../util/organisations.js'
import { byText, groupBy } from '../../util/sort.js'
import { firstStepOf } from './first-step.js'
import type { Judged } from './judged.js'
import { lossesOf } from './losses.js'
import { precedentsOf } from './precedents.js'
import { promisedTermsOf } from './promised-terms.js'
import { exposureOf, longestRecovery, promiseOf } from './time.js'

/** One entry per company with a finding, worst first: if it drops the product, what falls, for how long, and what to do first. */
export function companiesOf(judged: Judged, db: VendorDb): CompanyLoss[] {
  const about = judged.findings.filter(({ vendors }) => vendors.length > 0)
  const groups = [...groupBy(about, (finding) => companyOf(finding.vendors[0]!, db))]
  const known = groups.length > 0 ? judged.precedents?.() : undefined
  return groups
    .map(([company, findings]) => companyLoss(company, [...findings].sort(gravestFirst(db)), judged, db, known))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        capabilitiesOf(b) - capabilitiesOf(a) ||
        byText(a.name, b.name) ||
        byText(a.company, b.company),
    )
}

function companyLoss(
  company: string,
  findings: readonly Finding[],
  judged: Judged,
  db: VendorDb,
  known: VendorFactsDb | undefined,
): CompanyLoss {
  const vendors = [...new Set(findings.flatMap((finding) => finding.vendors))]
    .filter((vendor) => companyOf(vendor, db) === company)
    .sort(byText)
  const recovery = longestRecovery(findings)
  const terms = promisedTermsOf(vendors, judged, db)
  const precedents = known && precedentsOf(vendors, judged.config.sector, known)
  const promise = recovery && promiseOf(recovery.range.capability, judged.config)
  const exposure = exposureOf(findings, judged.findings)
  const firstStep = firstStepOf(findings)
  return {
    company,
    name: db.nameOf(company),
    vendors,
    severity: findings[0]!.severity,
    loses: lossesOf(company, judged, db),
    ...(terms === undefined ? {} : { terms }),
    ...(recovery === undefined
      ? {}
      : { recovery: recovery.range, noticeHours: recovery.noticeHours, gap: recovery.gap }),
    ...(promise === undefined ? {} : { promise }),
    ...(exposure === undefined ? {} : { exposure }),
    ...(precedents === undefined || precedents.length === 0 ? {} : { precedents }),
    ...(firstStep === undefined ? {} : { firstStep }),
    findings: findings.map((finding) => finding.fingerprint),
  }
}

function capabilitiesOf({ loses }: CompanyLoss): number {
  return new Set(loses.required.map((one) => one.capability)).size
}

const EFFECTS = ['stops', 'blocks-users', 'blocks-reach', 'degrades', 'slows-team']

/** Severity, then the worst effect, then the order of reports: compute before CDN. */
function gravestFirst(db: VendorDb) {
  const effect = ({ capability }: Finding) =>
    capability === undefined
      ? EFFECTS.length * CAPABILITIES.length
      : EFFECTS.indexOf(db.capability(capability).effect) * CAPABILITIES.length + CAPABILITIES.indexOf(capability)
  return (a: Finding, b: Finding) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || effect(a) - effect(b)
}
