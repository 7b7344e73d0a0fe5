import { nestingOf, plainNestingOf } from './nesting.js'

const MAX_LENGTH = 1024 * 1024
const MAX_DEPTH = 400
/** Words and operators in one statement: `a?b:a?b:…` nests without brackets, and ten thousand of them end the process. */
const MAX_RUN = 3000
/** Import and export statements: the parser compares each with all others. */
const MAX_DECLARATIONS = 3000
/** The parser copies the whole line for each fault it finds in it. */
const MAX_LINE = 20_000
const LEXIS = { quotes: '"\'', stringsEndAtLine: true, lineComment: undefined } as const
const DECLARATION = /\b(?:import|export)\b/g
/** A line that begins so, or ends in an operator, goes on in the next one. */
const OPENING_WORDS = new Set(['if', 'while', 'for', 'else', 'do', 'with'])
const OPERATORS = new Set(Array.from('?:+-*/%&|^!~=<>.', (operator) => operator.charCodeAt(0)))

/** Why a script must not be given to the parser; undefined where it may. Linear time. */
export function moduleFault(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return 'larger than 1 MiB'
  if (hasLongLine(text)) return `a line of more than ${MAX_LINE} characters`
  if (declarationsIn(text) > MAX_DECLARATIONS) return `more than ${MAX_DECLARATIONS} imports and exports`
  const isDeep = plainNestingOf(text, MAX_DEPTH) > MAX_DEPTH || nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH
  return isDeep || longestRun(text) > MAX_RUN ? 'nested too deep' : undefined
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end - start > MAX_LINE) return true
    start = end + 1
  }
  return false
}

function declarationsIn(text: string): number {
  let count = 0
  for (const _ of text.matchAll(DECLARATION)) if (++count > MAX_DECLARATIONS) break
  return count
}

/** The most words and operators between two of `;`, `,` and the end of a line that does not go on. */
function longestRun(text: string): number {
  let run = 0
  let wordStart = -1
  let last = 0
  let isLineStart = true
  let goesOn = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x0a
    if (isWordUnit(unit)) {
      if (wordStart < 0) {
        wordStart = i
        run++
      }
      last = unit
      continue
    }
    if (wordStart >= 0) {
      if (isLineStart) goesOn = i - wordStart <= 5 && OPENING_WORDS.has(text.slice(wordStart, i))
      isLineStart = false
      wordStart = -1
    }
    if (unit === 0x0a) {
      if (!goesOn && !OPERATORS.has(last)) run = 0
      isLineStart = true
      goesOn = false
    } else if (unit === 0x3b || unit === 0x2c) run = 0
    else if (OPERATORS.has(unit)) run++
    if (unit > 0x20) last = unit
    if (run > MAX_RUN) return run
  }
  return run
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f ||
    unit === 0x24 ||
    unit > 0x7f
  )
}
