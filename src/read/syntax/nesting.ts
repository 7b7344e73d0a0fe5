/** How a syntax writes strings and comments, so that brackets inside them are not counted. */
export interface Lexis {
  /** String delimiters; a backslash escapes inside them. */
  readonly quotes: string
  /** True where a string ends at the end of its line at the latest. */
  readonly stringsEndAtLine: boolean
  /** Starts of comments that run to the end of the line. */
  readonly lineComment: '#' | '//' | undefined
}

const BACKSLASH = 0x5c
const NEWLINE = 0x0a

/** The deepest nesting of `[`, `{` and `(` outside strings and comments. Stops counting once `limit` is passed. */
export function nestingOf(text: string, lexis: Lexis, limit: number): number {
  const quotes = new Set(Array.from(lexis.quotes, (quote) => quote.charCodeAt(0)))
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5b || unit === 0x7b || unit === 0x28) {
      depth++
      if (depth > deepest) deepest = depth
      if (deepest > limit) return deepest
    } else if (unit === 0x5d || unit === 0x7d || unit === 0x29) depth = Math.max(0, depth - 1)
    else if (quotes.has(unit)) i = stringEnd(text, i, unit, lexis.stringsEndAtLine)
    else if (lexis.lineComment !== undefined && text.startsWith(lexis.lineComment, i)) i = lineEnd(text, i)
  }
  return deepest
}

/** The deepest nesting of `[`, `{` and `(` wherever they stand, strings and comments included. */
export function plainNestingOf(text: string, limit: number): number {
  return nestingOf(text, { quotes: '', stringsEndAtLine: true, lineComment: undefined }, limit)
}

/** How many of these units a text holds. Stops counting once `limit` is passed. */
export function countOf(text: string, units: string, limit: number): number {
  const wanted = new Uint8Array(0x10000)
  for (let i = 0; i < units.length; i++) wanted[units.charCodeAt(i)] = 1
  let count = 0
  for (let i = 0; i < text.length && count <= limit; i++) count += wanted[text.charCodeAt(i)]!
  return count
}

function stringEnd(text: string, start: number, quote: number, endsAtLine: boolean): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === BACKSLASH) i++
    else if (unit === quote || (endsAtLine && unit === NEWLINE)) return i
  }
  return text.length
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
