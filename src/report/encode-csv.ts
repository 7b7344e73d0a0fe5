import { visible } from '../util/safe-text.js'

/** A cell: text, number, or nothing. */
export type Cell = string | number | undefined

/**
 * CSV after RFC 4180 (comma, CRLF, quotes doubled), one header, rows of one width. A cell that a spreadsheet could take for a formula
 * begins with an apostrophe.
 */
export function encodeCsv(head: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return `${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

/** True where a spreadsheet would compute or run the text (OWASP, «CSV Injection»), also in full-width letters. */
export function isFormula(text: string): boolean {
  return /^[\s\u00a0\ufeff"']*[=+\-@\uff1d\uff0b\uff0d\uff20|]/.test(text) || /^[\t\r\n]/.test(text)
}

function cell(value: Cell): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const shown = visible(value)
  const safe = isFormula(value) || isFormula(shown) ? `'${shown}` : shown
  return /[",;\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
