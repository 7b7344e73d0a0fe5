import { linesOf } from './lines.js'

/** One `"key": value` line, or one string item of a list, of a JSON file that is laid out in lines. */
export interface JsonLine {
  /** Keys of the open objects, outermost first; a list's objects count as `''`. Valid until the next line. */
  readonly path: readonly string[]
  /** The key; empty for a list item. */
  readonly key: string
  /** The text of a string; otherwise the value as written, without the comma. */
  readonly value: string
  /** Whether the value is an object or list that goes on in the next lines. */
  readonly opens: boolean
  /** Offset of the key, or of the item. */
  readonly offset: number
}

/** The deepest nesting followed; lock files stay below ten. */
const DEEPEST = 100

/**
 * Walks a JSON file by lines, without building a tree: lock files have megabytes, and package managers write them one key a
 * line. Tolerates comments, trailing commas and a cut-off end; of a file on one line it sees nothing.
 */
export function* jsonLines(text: string): Generator<JsonLine> {
  const path: string[] = []
  let isInside = false
  for (const { text: line, offset } of linesOf(text)) {
    const start = skipBlanks(line, 0)
    const first = line[start]
    if (first === '"') {
      const found = keyLine(line, start)
      yield { path, ...found, offset: offset + start }
      if (found.opens) path.push(found.key)
    } else if (first === '{' || first === '[') {
      if (isInside && OPENING_LINE.test(line)) path.push('')
      isInside = true
    } else if (first === '}' || first === ']') {
      path.pop()
      if (REOPENING_LINE.test(line)) path.push('')
    }
    if (path.length > DEEPEST) return
  }
}

/** Whether `jsonLines` can follow the text: a file of some size on a single line is only half a file to it. */
export function isLaidOut(text: string): boolean {
  return text.length < 200 || text.trimEnd().includes('\n')
}

const OPENING_LINE = /^\s*[{[]$/
const REOPENING_LINE = /[{[]$/

function keyLine(line: string, start: number): Pick<JsonLine, 'key' | 'value' | 'opens'> {
  const end = closingQuote(line, start)
  const colon = skipBlanks(line, end + 1)
  if (line[colon] !== ':') return { key: '', value: line.slice(start + 1, end), opens: false }
  const raw = line.slice(skipBlanks(line, colon + 1)).trimEnd()
  const key = line.slice(start + 1, end)
  if (raw === '{' || raw === '[') return { key, value: raw, opens: true }
  if (raw.startsWith('"')) return { key, value: raw.slice(1, closingQuote(raw, 0)), opens: false }
  return { key, value: raw.endsWith(',') ? raw.slice(0, -1) : raw, opens: false }
}

/** Where the string that opens at `start` closes; the end of the line where it does not. */
function closingQuote(line: string, start: number): number {
  let i = start + 1
  while (i < line.length && line[i] !== '"') i += line[i] === '\\' ? 2 : 1
  return Math.min(i, line.length)
}

function skipBlanks(line: string, from: number): number {
  let i = from
  while (line[i] === ' ' || line[i] === '\t') i++
  return i
}
