import type { InventoryColumn } from '../../model/inventory.js'
import { InventoryEntry } from '../../model/inventory.js'

/** The text of a row in a column; empty where there is none. */
export type Cells = (column: InventoryColumn) => string

/** A row as a contract; what is wrong with it goes to `fault`, and the row is left out. */
export function entryOf(
  cells: Cells,
  at: { readonly path: string; readonly line: number },
  fault: (message: string) => void,
): InventoryEntry | undefined {
  const hours = numberIn(cells, 'noticeHours', fault)
  const days = numberIn(cells, 'noticeDays', fault)
  const notice = hours ?? (days === undefined ? undefined : days * 24)
  const contract = {
    ...textIn(cells, 'reference'),
    ...textIn(cells, 'ends'),
    ...textIn(cells, 'governingLaw'),
    ...(notice === undefined ? {} : { noticeHours: notice }),
    ...numberOf('retrievalDays', numberIn(cells, 'retrievalDays', fault)),
  }
  if (cells('vendor') === '') {
    fault('the vendor is missing')
    return undefined
  }
  const result = InventoryEntry.safeParse({ vendor: cells('vendor'), ...textIn(cells, 'capability'), contract, ...at })
  if (result.success) return result.data
  for (const { path, message } of result.error.issues)
    fault(`${String(path.at(-1))}: ${WORDS[String(path.at(-1))] ?? message}`)
  return undefined
}

/** What is asked for, where the schema would say it in its own way. */
const WORDS: Readonly<Record<string, string>> = {
  capability: 'none of the capabilities; leave it empty where a contract covers all that the company serves',
  ends: 'a day is written YYYY-MM-DD',
}

function textIn(cells: Cells, column: InventoryColumn): Partial<Record<InventoryColumn, string>> {
  const text = cells(column)
  return text === '' ? {} : { [column]: text }
}

function numberIn(cells: Cells, column: InventoryColumn, fault: (message: string) => void): number | undefined {
  const text = cells(column)
  if (text === '') return undefined
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  fault(`${column}: a number without a unit`)
  return undefined
}

function numberOf(column: InventoryColumn, value: number | undefined): Partial<Record<InventoryColumn, number>> {
  return value === undefined ? {} : { [column]: value }
}
