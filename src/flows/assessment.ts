import type { Assessed } from '../assess/assess.js'
import type { AppliedCorrection, Assessment, Coverage } from '../model/assessment.js'
import type { CompanyLoss } from '../model/company-loss.js'
import type { Declarations } from '../model/declarations.js'
import type { DependencyMap } from '../model/dependency-map.js'
import type { Finding } from '../model/finding.js'
import type { Unidentified } from '../model/match.js'
import type { Reach } from '../model/reach.js'
import type { VendorDb } from '../model/vendor-db.js'

/** What the stages gave, and under which circumstances. */
export interface AssessmentParts {
  readonly version: string
  readonly asOf: string
  readonly name: string
  readonly source: string
  readonly revision: string | undefined
  readonly files: number
  readonly bytes: number
  readonly db: VendorDb
  readonly map: DependencyMap
  readonly assessed: Assessed
  readonly findings: readonly Finding[]
  readonly companies: readonly CompanyLoss[]
  readonly unidentified: readonly Unidentified[]
  readonly corrections: readonly AppliedCorrection[]
  readonly coverage: Coverage
  readonly reach: Reach | undefined
  readonly declared: Declarations | undefined
}

/** Puts the results of the stages into the one value that reports and the gate see. Keys stand in the order of the contract. */
export function assessmentOf(parts: AssessmentParts): Assessment {
  const { db, map, assessed } = parts
  return {
    schemaVersion: 1,
    tool: { name: 'holdfast', version: parts.version, vendorDb: vendorDbOf(db) },
    subject: {
      name: parts.name,
      source: parts.source,
      ...(parts.revision === undefined ? {} : { revision: parts.revision }),
      asOf: parts.asOf,
      files: parts.files,
      bytes: parts.bytes,
    },
    components: map.components,
    headline: assessed.headline,
    functions: assessed.functions,
    dependencies: map.dependencies,
    unidentified: parts.unidentified,
    findings: parts.findings,
    companies: parts.companies,
    rules: assessed.rules,
    cutSets: assessed.cutSets,
    corrections: parts.corrections,
    coverage: parts.coverage,
    ...(parts.reach === undefined ? {} : { reach: parts.reach }),
    ...(parts.declared === undefined ? {} : { declared: parts.declared }),
  }
}

/** Which database was asked, and what the product brought to it. */
function vendorDbOf({ date, vendors, own }: VendorDb): Assessment['tool']['vendorDb'] {
  return { date, vendors: vendors.length, ...(own === undefined ? {} : { own }) }
}
