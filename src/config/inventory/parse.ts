import { type CsvError, parse } from 'csv-parse/sync'
import { ConfigError } from '../../model/errors.js'
import type { InventoryColumn, InventoryEntry } from '../../model/inventory.js'
import { visible } from '../../util/safe-text.js'
import { columnsOf } from './columns.js'
import { type Cells, entryOf } from './row.js'

/** More faults than this are one: it is another kind of file. */
const MOST_FAULTS = 20
/** A register of every supplier of a large firm fits. */
const MOST_ROWS = 20_000
const HINT = 'What an inventory looks like: docs/inventory.md.'

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * The contracts of an inventory: a table with a header, separated by comma, semicolon or tab. `name` is for messages, `named` says
 * which headers the owners use. Throws `ConfigError` with every fault at once, each with its line.
 */
export function parseInventory(
  text: string,
  name: string,
  named: Partial<Record<InventoryColumn, string>> = {},
): readonly InventoryEntry[] {
  // One kind of line end, because the parser counts that of Windows twice where it stands in quotes.
  const [head, ...rows] = rowsOf(text.replace(/\r\n?/g, '\n'), name)
  if (head === undefined) throw refused([`${name}: the inventory is empty`])
  if (rows.length > MOST_ROWS) throw refused([`${name}: more than ${MOST_ROWS} rows`])
  const { indexes, faults } = columnsOf(head.cells, named)
  if (faults.length > 0) throw refused(faults.map((fault) => `${name}:${head.line} ${fault}`))
  const wrong: string[] = []
  const entries = rows.flatMap(({ cells, line }) => {
    const fault = (message: string) => wrong.push(`${name}:${line} ${message}`)
    if (cells.length > head.cells.length) {
      fault(`${cells.length} cells below ${head.cells.length} headers; quote a cell that holds the separator`)
      return []
    }
    const byColumn: Cells = (column) => cells[indexes.get(column) ?? -1] ?? ''
    return entryOf(byColumn, { path: name, line }, fault) ?? []
  })
  if (wrong.length > 0) throw refused(wrong)
  return entries
}

function rowsOf(text: string, name: string): Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      max_record_size: 64 * 1024,
    }) as unknown as { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    return withLines(rows.map(({ record, info }) => ({ cells: record, lastLine: info.lines })))
  } catch (error) {
    const { code, lines, message } = error as Partial<CsvError> & Error
    if (code === undefined) throw error
    const where = typeof lines === 'number' ? `${name}:${lines}` : name
    throw refused([`${where} ${REASONS.get(code) ?? message}`])
  }
}

const REASONS = new Map<string, string>([
  ['CSV_QUOTE_NOT_CLOSED', 'a quoted cell has no end'],
  ['INVALID_OPENING_QUOTE', 'a quote begins inside a cell; quote the whole cell and double the quotes in it'],
  ['CSV_INVALID_CLOSING_QUOTE', 'something follows the end of a quoted cell'],
  ['CSV_MAX_RECORD_SIZE', 'a row is longer than 64 KiB'],
])

/** The parser tells the line on which a row ends; a message should name the one where it begins. Rows without a word go. */
function withLines(rows: readonly { readonly cells: readonly string[]; readonly lastLine: number }[]): Row[] {
  return rows.flatMap(({ cells, lastLine }) => {
    const within = cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0)
    return cells.every((cell) => cell.trim() === '')
      ? []
      : [{ cells: cells.map((cell) => cell.trim()), line: Math.max(1, lastLine - within) }]
  })
}

/** The separator that the first line uses most; spreadsheets write semicolons where the comma is the decimal sign. */
function separatorOf(text: string): string {
  const head = /^[^\n]*/.exec(text)![0]
  const counted = [',', ';', '\t'].map((one) => ({ one, times: head.split(one).length }))
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).one
}

/** The file is somebody's: nothing of it is shown raw. */
function refused(faults: readonly string[]): ConfigError {
  const more = faults.length - MOST_FAULTS
  const shown = faults.slice(0, MOST_FAULTS).map(visible)
  return new ConfigError([...shown, ...(more > 0 ? [`and ${more} more faults`] : [])].join('\n'), HINT)
}
