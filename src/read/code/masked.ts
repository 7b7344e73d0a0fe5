/** Where a line comment begins in a family of languages. */
export type CommentFamily = 'c' | 'hash' | 'php'

const QUOTE = 0x22
const APOSTROPHE = 0x27
const BACKTICK = 0x60
const BACKSLASH = 0x5c
const HASH = 0x23
const SLASH = 0x2f
const STAR = 0x2a
const LINE_END = 0x0a

/**
 * The text with comments and the insides of strings blanked, of the same length and with the same lines, so that braces and
 * words can be trusted. One pass; a string that does not end on its line ends there, except those that may span lines.
 */
export function masked(text: string, family: CommentFamily): string {
  const out: string[] = []
  let from = 0
  let at = 0
  const skip = (start: number, end: number) => {
    out.push(text.slice(from, start), blank(text.slice(start, end)))
    from = end
    return end
  }
  while (at < text.length) {
    const letter = text.charCodeAt(at)
    if (letter === SLASH && family !== 'hash') {
      const next = text.charCodeAt(at + 1)
      if (next === SLASH) at = skip(at, lineEnd(text, at))
      else if (next === STAR) at = skip(at, after(text, '*/', at + 2))
      else at += 1
    } else if (letter === HASH && family !== 'c' && text[at + 1] !== '{') at = skip(at, lineEnd(text, at))
    else if (letter === QUOTE || letter === APOSTROPHE || letter === BACKTICK) {
      if (text.charCodeAt(at + 1) === letter && text.charCodeAt(at + 2) === letter)
        at = skip(at, after(text, text.slice(at, at + 3), at + 3))
      else at = skip(at + 1, stringEnd(text, at, letter)) + 1
    } else at += 1
  }
  out.push(text.slice(from))
  return out.join('')
}

/** As many spaces, with the same lines. */
function blank(part: string): string {
  return part.replace(/[^\n]+/g, (line) => ' '.repeat(line.length))
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function after(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at)
  return end < 0 ? text.length : end + mark.length
}

function stringEnd(text: string, at: number, quote: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter === BACKSLASH) i += 1
    else if (letter === quote || (letter === LINE_END && quote !== BACKTICK)) return i
  }
  return text.length
}
