import { INVENTORY_COLUMNS, type InventoryColumn } from '../../model/inventory.js'

/** Headers by which exports of contract registers are known to call each column; more are named in `holdfast.yaml`. */
const SPELLINGS: Readonly<Record<InventoryColumn, readonly string[]>> = {
  vendor: ['vendor name', 'supplier', 'supplier name', 'provider', 'provider name', 'company', 'third party'],
  capability: [],
  reference: ['contract', 'contract reference', 'contract number', 'contract id', 'agreement'],
  ends: ['end', 'end date', 'contract end', 'contract end date', 'expires', 'expiry', 'expiry date', 'valid until'],
  noticeHours: [],
  noticeDays: ['notice period days', 'notice period (days)'],
  retrievalDays: [],
  governingLaw: ['law'],
}

/** Which column of the table holds what, and what is wrong with its headers. */
export interface Columns {
  readonly indexes: ReadonlyMap<InventoryColumn, number>
  readonly faults: readonly string[]
}

/** Finds the columns by their headers, those that `named` gives first. Other columns are not looked at. */
export function columnsOf(headers: readonly string[], named: Partial<Record<InventoryColumn, string>>): Columns {
  const plain = headers.map(plainOf)
  const indexes = new Map<InventoryColumn, number>()
  const faults: string[] = []
  for (const column of INVENTORY_COLUMNS) {
    const own = named[column]
    const spellings = own === undefined ? [column, ...SPELLINGS[column]] : [own]
    const wanted = new Set(spellings.map(plainOf))
    const found = plain.flatMap((header, i) => (wanted.has(header) ? [i] : []))
    if (found.length > 1)
      faults.push(`several columns hold the ${column}: ${found.map((i) => headers[i]).join(', ')}; name one`)
    else if (found.length === 1) indexes.set(column, found[0]!)
    else if (own !== undefined) faults.push(`there is no column ${own} for the ${column}`)
    else if (column === 'vendor') faults.push('no column names the vendor; its header is vendor, supplier or provider')
  }
  return { indexes, faults }
}

/** `noticeHours`, `Notice hours` and `notice_hours` are one header. */
function plainOf(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
