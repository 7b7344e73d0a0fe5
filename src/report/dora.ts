import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { placed, type Row } from './dora/cells.js'
import { contractRows } from './dora/contracts.js'
import { functionRows } from './dora/functions.js'
import { providerRows } from './dora/providers.js'
import { serviceAssessmentRows } from './dora/service-assessments.js'
import { supplyChainRows } from './dora/supply-chain.js'
import { TEMPLATES } from './dora/templates.js'
import { usesOf } from './dora/uses.js'
import { encodeCsv } from './encode-csv.js'
import type { Format } from './format.js'

/** The columns of the worksheet: one line per cell of the register, so that what is missing can be filtered and sent to its owner. */
export const DORA_COLUMNS = [
  'template',
  'row',
  'about',
  'column',
  'title',
  'is_key',
  'value',
  'status',
  'to_be_filled_by',
  'basis',
] as const

/** Said first, so that nobody takes it for more. */
const NOTICE =
  'Worksheet for the register of information (Regulation (EU) 2022/2554, Article 28(3)). Not a filing. References of contracts, identification codes, dates and costs are never made up: where status is missing, the department named fills it. Proposals need a person who confirms them. Codes: EBA modules 4.0 and 4.2.'

/** The part of the DORA register of information that an assessment supports, as a worksheet. */
export const dora: Format = (assessment, { db }) => {
  const rows = rowsOf(assessment, db)
  return encodeCsv(DORA_COLUMNS, [
    ['worksheet', 0, assessment.subject.name, '', 'Notice', '', NOTICE, '', '', `as of ${assessment.subject.asOf}`],
    ...gapsOf(assessment),
    ...numbered(rows),
  ])
}

function rowsOf(assessment: Assessment, db: VendorDb): Row[] {
  const uses = usesOf(assessment, db)
  return [
    ...contractRows(uses, assessment, db),
    ...providerRows(uses, db),
    ...supplyChainRows(uses, assessment, db),
    ...functionRows(assessment, db),
    ...serviceAssessmentRows(uses, assessment, db),
  ]
}

/** What holdfast.yaml could say and does not, before the cells that lack it. */
function gapsOf({ declared }: Assessment) {
  const gap = (what: string, who: string, why: string) =>
    ['worksheet', 0, '', '', what, '', '', 'missing', who, why] as const
  return [
    ...(declared?.legalEntity?.lei === undefined
      ? [gap('LEI of the entity', 'legal', 'holdfast.yaml: legalEntity.lei')]
      : []),
    ...((declared?.businessFunctions ?? []).length === 0
      ? [
          gap(
            'Business functions',
            'function owner',
            'holdfast.yaml: businessFunctions; without them B_06.01 is empty and B_07.01 lists what the product cannot do without',
          ),
        ]
      : []),
    ...((declared?.declaredVendors ?? []).some(({ contract }) => contract?.reference !== undefined)
      ? []
      : [gap('Contracts', 'procurement', 'holdfast.yaml: declaredVendors with contract.reference')]),
    gap('B_01.01 to B_02.01, B_02.03 to B_04.01, B_99.01', 'legal', 'nothing in them follows from code'),
  ]
}

function* numbered(rows: readonly Row[]) {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const number = (counts.get(row.template) ?? 0) + 1
    counts.set(row.template, number)
    const keys: readonly string[] = TEMPLATES[row.template].keys
    for (const { column, title, value, status, filler, basis } of placed(row)) {
      yield [
        row.template,
        number,
        row.about,
        column,
        title,
        keys.includes(column) ? 'key' : '',
        value,
        status,
        filler ?? '',
        basis,
      ]
    }
  }
}
