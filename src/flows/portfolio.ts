import type { Assessment } from '../model/assessment.js'
import { SEVERITIES } from '../model/finding.js'
import {
  HOLDS,
  type Hold,
  type Portfolio,
  type PortfolioCompany,
  type PortfolioRepository,
  type PortfolioUse,
} from '../model/portfolio.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Verdict } from '../model/verdict.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'

/** What of one audit is kept when the next begins. */
export interface PortfolioEntry {
  readonly repository: PortfolioRepository
  /** Per company what the repository has of it. */
  readonly uses: readonly (PortfolioUse & { readonly company: string; readonly vendors: readonly string[] })[]
}

/** One audited repository, as far as the portfolio needs it. */
export function portfolioEntry(name: string, assessment: Assessment, verdict: Verdict, db: VendorDb): PortfolioEntry {
  const { subject, findings, dependencies, headline } = assessment
  const live = findings.filter(({ suppressed }) => suppressed === undefined)
  const count = (severity: string) => live.filter((one) => one.severity === severity).length
  const stoppers = new Set(headline.soleStoppers.map((one) => companyOf(one, db)))
  const used = groupBy(dependencies, ({ vendor }) => companyOf(vendor, db))
  const companies = new Set([...used.keys(), ...stoppers])
  return {
    repository: {
      name,
      state: 'audited',
      ...(subject.revision === undefined ? {} : { revision: subject.revision }),
      product: subject.name,
      passed: verdict.passed,
      isComplete: verdict.isComplete,
      isEmpty: dependencies.length === 0,
      reasons: [...verdict.reasons],
      findings: Object.fromEntries(SEVERITIES.map((one) => [one, count(one)])) as PortfolioRepository['findings'],
    },
    uses: [...companies].map((company) => {
      const own = used.get(company) ?? []
      const hold: Hold = stoppers.has(company)
        ? 'stops'
        : own.some(({ usage }) => usage === 'required')
          ? 'required'
          : 'optional'
      return {
        company,
        repository: name,
        hold,
        // Who stands behind a vendor stops what that vendor serves, and is itself used for nothing.
        capabilities: [...new Set(own.map(({ capability }) => capability))].sort(byText),
        vendors: [...new Set(own.map(({ vendor }) => vendor))].sort(byText),
      }
    }),
  }
}

/** What the portfolio is of. */
export interface PortfolioFrame {
  readonly organisation: string
  readonly asOf: string
  readonly version: string
  readonly db: VendorDb
}

/** Lays the repositories side by side: for every company which of them stand on it, who stops most first. */
export function portfolioOf(entries: readonly PortfolioEntry[], frame: PortfolioFrame): Portfolio {
  const { organisation, asOf, version, db } = frame
  const groups = groupBy(
    entries.flatMap(({ uses }) => uses),
    ({ company }) => company,
  )
  const filled = entries.filter(({ repository }) => repository.state === 'audited' && !repository.isEmpty).length
  const companies = [...groups].map(([company, uses]): PortfolioCompany => {
    const stops = uses.filter(({ hold }) => hold === 'stops').length
    return {
      company,
      name: db.nameOf(company),
      vendors: [...new Set(uses.flatMap(({ vendors }) => vendors))].sort(byText),
      stops,
      sharePercent: Math.round((100 * stops) / Math.max(1, filled)),
      uses: uses
        .map(({ repository, hold, capabilities }) => ({ repository, hold, capabilities }))
        .sort((a, b) => HOLDS.indexOf(a.hold) - HOLDS.indexOf(b.hold) || byText(a.repository, b.repository)),
    }
  })
  return {
    schemaVersion: 1,
    organisation,
    asOf,
    tool: { name: 'holdfast', version, vendorDbDate: db.date },
    repositories: entries.map(({ repository }) => repository).sort((a, b) => byText(a.name, b.name)),
    companies: companies.sort(
      (a, b) => b.stops - a.stops || b.uses.length - a.uses.length || byText(a.company, b.company),
    ),
  }
}
