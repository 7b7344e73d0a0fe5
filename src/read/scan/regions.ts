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
  const openers = openersOf(language)
  let i = 0
  while (i < text.length) {
    const candidates = openers.get(text.charCodeAt(i))
    const opener = candidates?.find((o) => text.startsWith(o.open, i) && opens(text, i, o))
    if (!opener) {
      i++
      continue
    }
    const end = endOf(text, i + opener.open.length, opener)
    const isDoc =
      opener.region === 'string' && language.docStrings && opener.open.length === 3 && beginsStatement(text, i)
    spans.push({ start: i, end, region: isDoc ? 'comment' : opener.region })
    i = Math.max(end, i + 1)
  }
  return spans
}

interface Opener {
  readonly open: string
  readonly close: string
  readonly region: 'comment' | 'string'
  readonly kind: 'line' | 'block' | 'quote' | 'long-quote'
}

/** Openers by first character, longest first, so that `"""` wins over `"`. */
function openersOf(language: LanguageRules): Map<number, Opener[]> {
  const all: Opener[] = [
    ...language.blockComments.map(([open, close]) => ({ open, close, region: 'comment', kind: 'block' }) as const),
    ...language.lineComments.map((open) => ({ open, close: '\n', region: 'comment', kind: 'line' }) as const),
    ...language.quotes.map(
      ({ mark, multiline }) =>
        ({ open: mark, close: mark, region: 'string', kind: multiline ? 'long-quote' : 'quote' }) as const,
    ),
  ]
  const byFirst = new Map<number, Opener[]>()
  for (const opener of all.sort((a, b) => b.open.length - a.open.length)) {
    const first = opener.open.charCodeAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), opener])
  }
  return byFirst
}

/** A line comment needs room before it where its mark occurs inside words: `https://`, `color:#fff`, `don't`. */
function opens(text: string, at: number, opener: Opener): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (opener.kind === 'line')
    return opener.open === '//' ? before !== 0x3a : isRoom(before) || (opener.open !== '#' && !isWord(before))
  if (opener.open === "'") return !isWord(before)
  return true
}

function endOf(text: string, from: number, opener: Opener): number {
  if (opener.kind === 'line' || opener.kind === 'block') {
    const end = text.indexOf(opener.close, from)
    return end < 0 ? text.length : end + (opener.kind === 'block' ? opener.close.length : 0)
  }
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x0a && opener.kind === 'quote') return i
    else if (text.startsWith(opener.close, i)) return i + opener.close.length
  }
  return text.length
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
