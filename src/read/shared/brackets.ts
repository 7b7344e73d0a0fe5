import { endOfString } from './blank-comments.js'

const OPENING = '([{'
const CLOSING = ')]}'

/** The farthest that a bracket's partner is looked for, so that many unclosed brackets do not cost the square of a file. */
const FARTHEST = 20_000

/** The offset after the bracket that closes the one at `open`; strings are passed over. The text should have no comments. */
export function endOfBracket(text: string, open: number): number {
  const last = Math.min(text.length, open + FARTHEST)
  let depth = 0
  let i = open
  while (i < last) {
    const char = text[i]!
    if (char === '"' || char === "'") {
      i = endOfString(text, i)
      continue
    }
    if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) {
      depth--
      if (depth === 0) return i + 1
    }
    i++
  }
  return last
}

/** One string literal, without its quotes. */
export interface Literal {
  readonly text: string
  /** Offset of the opening quote. */
  readonly offset: number
}

/** The string literals between two offsets. */
export function* literalsIn(text: string, from: number, to: number): Generator<Literal> {
  let i = from
  while (i < to) {
    const char = text[i]
    if (char !== '"' && char !== "'") {
      i++
      continue
    }
    const end = endOfString(text, i)
    yield { text: text.slice(i + 1, text[end - 1] === char && end - 1 > i ? end - 1 : end), offset: i }
    i = end
  }
}
