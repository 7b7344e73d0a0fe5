import { endOfString } from '../shared/blank-comments.js'

/** One statement of a Gradle script, with the blocks it stands in. */
export interface Statement {
  readonly text: string
  readonly offset: number
  /** Names of the blocks around it, outermost first. Valid until the next statement. */
  readonly blocks: readonly string[]
}

const HEAD = /^\s*["']?([\w.]+)/
const LONGEST = 4000
const DEEPEST = 60

/**
 * Splits a Gradle script, Groovy or Kotlin, into statements: at braces, at `;`, and at the ends of lines outside parentheses.
 * What opens a block is a statement itself. The text should have no comments.
 */
export function* statements(code: string): Generator<Statement> {
  const blocks: string[] = []
  let start = 0
  let parentheses = 0
  let i = 0
  while (i < code.length) {
    const char = code[i]!
    if (char === '"' || char === "'") {
      i = endOfString(code, i)
      continue
    }
    if (char === '(' || char === '[') parentheses++
    else if (char === ')' || char === ']') parentheses = Math.max(0, parentheses - 1)
    const isEnd = char === '{' || char === '}' || char === ';' || (char === '\n' && parentheses === 0)
    if (isEnd || i - start > LONGEST) {
      const text = code.slice(start, i)
      if (text.trim() !== '') yield { text: text.trim(), offset: start + text.length - text.trimStart().length, blocks }
      if (char === '{' && blocks.length < DEEPEST) blocks.push(HEAD.exec(text)?.[1] ?? '')
      else if (char === '}') blocks.pop()
      if (char === '{' || char === '}') parentheses = 0
      start = isEnd ? i + 1 : i
    }
    i++
  }
  const rest = code.slice(start)
  if (rest.trim() !== '') yield { text: rest.trim(), offset: start + rest.length - rest.trimStart().length, blocks }
}
