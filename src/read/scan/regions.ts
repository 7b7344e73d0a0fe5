import type { LanguageRules } from './languages.js'

/** What a place in a text is. */
export type Region = 'comment' | 'string' | 'code'

/** Tells the region of an offset. */
export type Regions = (offset: number) => Region

/**
 * Splits a text into comments, strings and code by the language's rules: one pass, no nesting, strings that forget their end
 * stop at the line's. Good enough to tell a use from a remark; a parser where truth depends on more.
 */
export function regionsOf(text: string, language: LanguageRules): Regions {
  const spans = scan(text, language)
  return (offset) => {
    let low = 0
    let high = spans.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = spans[middle]!
      if (offset < span.start) high = middle - 1
      else if (offset >= span.end) low = middle + 1
      else return span.region
    }
    return 'code'
  }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly region: 'comment' | 'string'
}

function scan(text: string, language: LanguageRules): Span[] {
  const spans: Span[] = []
  const { search, byMark } = openersOf(language)
  if (byMark.size === 0) return spans
  const endOf = enderOf(text)
  search.lastIndex = 0
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const opener = byMark.get(match[0])!
    const start = match.index
    if (!opens(text, start, opener)) continue
    const end = endOf(start + opener.open.length, opener)
    const isDoc =
      opener.region === 'string' && language.docStrings && opener.open.length === 3 && beginsStatement(text, start)
    spans.push({ start, end, region: isDoc ? 'comment' : opener.region })
    search.lastIndex = Math.max(end, start + 1)
  }
  return spans
}

interface Opener {
  readonly open: string
  readonly close: string
  readonly region: 'comment' | 'string'
  readonly kind: 'line' | 'block' | 'quote' | 'long-quote' | 'raw-quote'
}

/** What finds the next opener, and what it opens; built once per language. */
interface Openers {
  readonly search: RegExp
  readonly byMark: ReadonlyMap<string, Opener>
}

const prepared = new WeakMap<LanguageRules, Openers>()

/** One expression over all marks, longest first, so that `"""` wins over `"`: the engine skips what opens nothing. */
function openersOf(language: LanguageRules): Openers {
  const known = prepared.get(language)
  if (known) return known
  const all: Opener[] = [
    ...language.blockComments.map(([open, close]) => ({ open, close, region: 'comment', kind: 'block' }) as const),
    ...language.lineComments.map((open) => ({ open, close: '\n', region: 'comment', kind: 'line' }) as const),
    ...language.quotes.map(
      ({ mark, multiline, raw }) =>
        ({
          open: mark,
          close: mark,
          region: 'string',
          kind: raw ? 'raw-quote' : multiline ? 'long-quote' : 'quote',
        }) as const,
    ),
  ]
  all.sort((a, b) => b.open.length - a.open.length)
  const marks = all.map(({ open }) => open.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const openers = {
    search: new RegExp(marks.join('|'), 'g'),
    byMark: new Map(all.map((opener) => [opener.open, opener])),
  }
  prepared.set(language, openers)
  return openers
}

/** A line comment needs room before it where its mark occurs inside words: `https://`, `color:#fff`, `don't`. */
function opens(text: string, at: number, opener: Opener): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (opener.kind === 'line')
    return opener.open === '//' ? before !== 0x3a : isRoom(before) || (opener.open !== '#' && !isWord(before))
  if (opener.open === "'") return !isWord(before) || STRING_PREFIX.test(text.slice(Math.max(0, at - 3), at))
  return true
}

/** What Python and Rust write before the quotes of a formatted, raw or byte string: `f'…'`, `rb'…'`. */
const STRING_PREFIX = /(?:^|[^A-Za-z0-9_])(?:[fbru]|[fb]r|r[fb])$/i

/** Finds where what was opened ends. Looks each place up once: quotes by search, the line's end remembered. */
function enderOf(text: string): (from: number, opener: Opener) => number {
  let lineEnd = -1
  const lineEndAfter = (from: number) => {
    if (lineEnd < from) {
      const next = text.indexOf('\n', from)
      lineEnd = next < 0 ? text.length : next
    }
    return lineEnd
  }
  return (from, { kind, close }) => {
    if (kind === 'line') return lineEndAfter(from)
    const limit = kind === 'quote' ? lineEndAfter(from) : text.length
    for (let at = text.indexOf(close, from); at >= 0 && at < limit; at = text.indexOf(close, at + 1)) {
      if (kind === 'block' || kind === 'raw-quote' || !isEscaped(text, at, from)) return at + close.length
    }
    return limit
  }
}

/** An odd number of backslashes before it. */
function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0
  while (at - 1 - count >= from && text.charCodeAt(at - 1 - count) === 0x5c) count++
  return count % 2 === 1
}

/** Whether only white space, or `@doc`/`@moduledoc`, stands before it on its line. */
function beginsStatement(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim()
  return line === '' || line.startsWith('@') || line === 'r' || line === 'u'
}

function isRoom(code: number): boolean {
  return code <= 0x20 || code === 0x3b || code === 0x7b || code === 0x28 || code === 0x2c
}

function isWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f
  )
}
