import { linesOf } from '../shared/lines.js'
import { uncommented } from './zone-line.js'

/** One record of a zone file, lines joined, and where it begins and ends. */
export interface ZoneRecord {
  readonly text: string
  readonly offset: number
  readonly end: number
}

/** The records of a zone, and what is wrong with it. */
export interface ZoneRecords {
  readonly records: readonly ZoneRecord[]
  readonly fault: string | undefined
}

/** How much of a line is looked at: no record is longer (RFC 1035 allows 65,535 bytes, servers refuse less). */
const LONGEST = 8000

/**
 * One record a line; what stands in parentheses runs on over lines. A parenthesis that nothing closes costs its own line only:
 * those behind it are read for themselves.
 */
export function recordsOf(text: string): ZoneRecords {
  const records: ZoneRecord[] = []
  let pending: ZoneRecord[] = []
  let depth = 0
  let fault: string | undefined
  let number = 0
  let openedAt = 0
  for (const line of linesOf(text)) {
    number += 1
    const plain = uncommented(line.text.slice(0, LONGEST))
    if (plain.isQuoteOpen) fault ??= `line ${number}: a quotation mark is not closed`
    if (pending.length === 0) openedAt = number
    depth = Math.max(0, depth + plain.depth)
    pending.push({ text: plain.text, offset: line.offset, end: line.offset + line.text.length })
    if (depth > 0) continue
    records.push(joined(pending))
    pending = []
  }
  if (pending.length > 0) fault ??= `line ${openedAt}: a parenthesis is not closed`
  return { records: [...records, ...pending], fault }
}

function joined(lines: readonly ZoneRecord[]): ZoneRecord {
  const [first, ...rest] = lines as [ZoneRecord, ...ZoneRecord[]]
  const text = [first.text, ...rest.map((line) => line.text.trim())].join(' ')
  return { text: text.slice(0, LONGEST + 400), offset: first.offset, end: lines.at(-1)!.end }
}
