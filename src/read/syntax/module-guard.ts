import { nestingOf, plainNestingOf } from './nesting.js'

const MAX_DEPTH = 400
/** Words and operators in one statement: `a?b:a?b:…` nests without brackets, and ten thousand of them end the process. */
const MAX_RUN = 3000
const LEXIS = { quotes: '"\'', stringsEndAtLine: true, lineComment: undefined } as const

/** True where a script nests so deep, with or without brackets, that its parser might exhaust the stack. */
export function isTooDeep(text: string): boolean {
  return (
    plainNestingOf(text, MAX_DEPTH) > MAX_DEPTH ||
    nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH ||
    longestRun(text) > MAX_RUN
  )
}

/** The most words and operators between two of `;` `,` and the end of a line that continues nothing. */
function longestRun(text: string): number {
  let run = 0
  let isInWord = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3b || unit === 0x2c || unit === 0x0a) {
      run = 0
      isInWord = false
    } else if (isWordUnit(unit)) {
      if (!isInWord) run++
      isInWord = true
    } else {
      if (unit > 0x20 && isOperator(unit)) run++
      isInWord = false
    }
    if (run > MAX_RUN) return run
  }
  return run
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit > 0x7f
  )
}

function isOperator(unit: number): boolean {
  return '?:+-*/%&|^!~=<>.'.includes(String.fromCharCode(unit))
}
