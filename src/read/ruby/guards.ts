import { linesOf } from '../shared/lines.js'

/** A line of Ruby with the condition under which it runs, as far as its indentation tells. */
export interface GuardedLine {
  readonly text: string
  readonly offset: number
  /** The nearest enclosing `if`, `unless`, `elsif`, `when`, or the modifier at the line's end. */
  readonly condition: string | undefined
}

const BRANCH = /^(?:if|unless|elsif|case|when|else)\b/
const MODIFIER = /\s(?:if|unless)\s.{1,200}$/

/** The longest condition that is worth showing. */
const LONGEST = 80

/** The lines that are neither blank nor comment, each with its condition. */
export function* guardedLines(text: string): Generator<GuardedLine> {
  const open: { readonly indent: number; readonly condition: string | undefined }[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const code = line.trim()
    if (code === '' || code.startsWith('#')) continue
    const indent = line.length - line.trimStart().length
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop()
    const modifier = MODIFIER.exec(code)?.[0].trim()
    yield { text: line, offset, condition: shorten(modifier ?? open.findLast((o) => o.condition)?.condition) }
    if (BRANCH.test(code)) open.push({ indent, condition: code })
  }
}

function shorten(condition: string | undefined): string | undefined {
  return condition === undefined || condition.length <= LONGEST ? condition : `${condition.slice(0, LONGEST - 1)}…`
}
