/** How a language writes comments and strings. */
export interface CommentStyle {
  readonly line: readonly string[]
  readonly block?: readonly [open: string, close: string]
  /** Characters that open and close a string. */
  readonly quotes: string
}

/** Gradle, Swift, Go modules, Xcode projects. */
export const C_STYLE: CommentStyle = { line: ['//'], block: ['/*', '*/'], quotes: '"\'' }
/** Ruby, Python, Elixir, shell. */
export const HASH_STYLE: CommentStyle = { line: ['#'], quotes: '"\'' }

/**
 * The same text with every comment turned into blanks: lines and offsets stay, commented-out entries are gone. Strings end at
 * the end of their line, so that one forgotten quote costs one line.
 */
export function blankComments(text: string, style: CommentStyle): string {
  const parts: string[] = []
  let kept = 0
  let i = 0
  while (i < text.length) {
    const char = text[i]!
    if (style.quotes.includes(char)) i = endOfString(text, i)
    else {
      const end = endOfComment(text, i, style)
      if (end === i) i++
      else {
        parts.push(text.slice(kept, i), text.slice(i, end).replace(NOT_LINE_END, ' '))
        kept = end
        i = end
      }
    }
  }
  parts.push(text.slice(kept))
  return parts.join('')
}

const NOT_LINE_END = /[^\r\n]/g

/** The offset after the string that opens at `start`. */
export function endOfString(text: string, start: number): number {
  const quote = text[start]
  let i = start + 1
  while (i < text.length && text[i] !== quote) {
    if (text[i] === '\n') return i
    i += text[i] === '\\' ? 2 : 1
  }
  return Math.min(i + 1, text.length)
}

function endOfComment(text: string, i: number, style: CommentStyle): number {
  if (style.block && text.startsWith(style.block[0], i)) {
    const close = text.indexOf(style.block[1], i + style.block[0].length)
    return close < 0 ? text.length : close + style.block[1].length
  }
  if (!style.line.some((mark) => text.startsWith(mark, i))) return i
  const end = text.indexOf('\n', i)
  return end < 0 ? text.length : end
}
