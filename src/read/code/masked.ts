/** Where a line comment begins in a family of languages. */
export type CommentFamily = 'c' | 'hash' | 'php'

/**
 * The text with comments and the insides of strings blanked, of the same length and with the same lines, so that braces and
 * words can be trusted. One pass; a string that does not end on its line ends there, except those that may span lines.
 */
export function masked(text: string, family: CommentFamily): string {
  const out: string[] = []
  let from = 0
  let at = 0
  const blank = (start: number, end: number) => {
    out.push(text.slice(from, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    from = end
  }
  while (at < text.length) {
    const char = text[at]!
    if (family !== 'hash' && char === '/' && text[at + 1] === '/') at = skip(at, lineEnd(text, at))
    else if (family !== 'hash' && char === '/' && text[at + 1] === '*') at = skip(at, after(text, '*/', at + 2))
    else if (family !== 'c' && char === '#' && text[at + 1] !== '{') at = skip(at, lineEnd(text, at))
    else if (text.startsWith('"""', at) || text.startsWith("'''", at)) {
      at = skip(at, after(text, text.slice(at, at + 3), at + 3))
    } else if (char === '"' || char === "'" || char === '`') {
      const end = stringEnd(text, at, char)
      blank(at + 1, end)
      at = end + 1
    } else at += 1
  }
  out.push(text.slice(from))
  return out.join('')

  function skip(start: number, end: number): number {
    blank(start, end)
    return end
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function after(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at)
  return end < 0 ? text.length : end + mark.length
}

function stringEnd(text: string, at: number, quote: string): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i += 1
    else if (text[i] === quote || (text[i] === '\n' && quote !== '`')) return i
  }
  return text.length
}
