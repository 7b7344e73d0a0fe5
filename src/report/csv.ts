import type { Assessment } from '../model/assessment.js'
import type { Finding } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import { type Cell, encodeCsv } from './encode-csv.js'
import { hoursOf } from './finding-text.js'
import type { Format } from './format.js'
import { plainPath } from './places.js'

/** The columns of every row, in their order; `record` says which kind of row it is. `docs/formats.md` explains them. */
export const CSV_COLUMNS = [
  'record',
  'id',
  'vendor',
  'vendor_name',
  'owner',
  'country',
  'service',
  'capability',
  'component',
  'role',
  'usage',
  'wiring',
  'confidence',
  'substitutability',
  'rule',
  'severity',
  'title',
  'notice_hours',
  'notice_source',
  'recovery_hours_low',
  'recovery_hours_high',
  'ways_out',
  'accepted_by',
  'accepted_until',
  'path',
  'line',
] as const

type Row = Partial<Record<(typeof CSV_COLUMNS)[number], Cell>>

/**
 * One table for spreadsheets: a row per vendor, per dependency and per finding, told apart by the first column, so that a filter
 * gives each list and a pivot joins them by vendor.
 */
export const csv: Format = (assessment, { db }) => {
  const rows = [...vendors(assessment, db), ...dependencies(assessment, db), ...findings(assessment, db)]
  return encodeCsv(
    CSV_COLUMNS,
    rows.map((row) => CSV_COLUMNS.map((column) => row[column])),
  )
}

function vendors({ dependencies }: Assessment, db: VendorDb): Row[] {
  return [...groupBy(dependencies, ({ vendor }) => vendor)]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([vendor, uses]) => ({
      record: 'vendor',
      id: vendor,
      ...vendorColumns(vendor, db),
      service: joined(uses.map(({ service }) => service)),
      capability: joined(uses.map(({ capability }) => capability)),
      component: joined(uses.map(({ component }) => component)),
      role: joined(uses.map(({ role }) => role)),
      usage: uses.some(({ usage }) => usage === 'required') ? 'required' : 'optional',
      confidence: (['high', 'medium', 'low'] as const).find((level) => uses.some((one) => one.confidence === level)),
    }))
}

function dependencies(assessment: Assessment, db: VendorDb): Row[] {
  return assessment.dependencies.map((one) => ({
    record: 'dependency',
    id: one.id,
    ...vendorColumns(one.vendor, db),
    service: one.service,
    capability: one.capability,
    component: one.component,
    role: one.role,
    usage: one.usage,
    wiring: one.wiring,
    confidence: one.confidence,
    substitutability: db.service(one.service)?.service.substitutability,
    ...placeColumns(one.evidence[0]),
  }))
}

function findings(assessment: Assessment, db: VendorDb): Row[] {
  return assessment.findings.map((one) => {
    const notice = one.facts['noticeHours']
    const recovery = hoursOf(one.facts['recoveryHours'])
    const services = one.facts['services']
    return {
      record: 'finding',
      id: one.fingerprint,
      ...(one.vendors[0] === undefined ? {} : vendorColumns(one.vendors[0], db)),
      vendor: one.vendors.join(' '),
      service: Array.isArray(services) ? joined(services.map(String)) : undefined,
      capability: one.capability,
      component: one.component,
      rule: one.rule,
      severity: one.severity,
      title: one.title,
      ...(typeof notice === 'number'
        ? { notice_hours: notice, notice_source: one.facts['isNoticeSourced'] === true ? 'terms' : 'assumption' }
        : {}),
      recovery_hours_low: recovery?.[0],
      recovery_hours_high: recovery?.[1],
      ways_out: waysOut(one),
      accepted_by: one.suppressed?.owner,
      accepted_until: one.suppressed?.expires,
      ...placeColumns(one.evidence[0]),
    }
  })
}

function vendorColumns(vendor: string, db: VendorDb): Row {
  const owner = db.ownersOf(vendor).at(-1)!
  return {
    vendor,
    vendor_name: db.nameOf(vendor),
    owner: owner === vendor ? undefined : db.nameOf(owner),
    country: db.vendor(vendor)?.country,
  }
}

function placeColumns(one: Finding['evidence'][number] | undefined): Row {
  return one === undefined ? {} : { path: plainPath(one.location.path), line: one.location.line }
}

function waysOut({ recommendations }: Finding): string {
  return recommendations.map(({ kind, title }) => (kind === 'none' ? 'no real alternative' : title)).join('; ')
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].sort(byText).join(' ')
}
