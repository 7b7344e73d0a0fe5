import type { Brackets } from './brackets.js'
import { deeperUntil } from './functions.js'

/** A branch of a function: on what condition, and what is done then; `catch` has no condition. */
export interface Branch {
  readonly kind: 'if' | 'catch'
  readonly condition: string
  /** `unless`: the condition has to fail. */
  readonly inverted: boolean
  readonly block: string
  readonly at: number
  /** Where the block begins and ends. */
  readonly from: number
  readonly to: number
}

/** The most branches of one function that are looked at. */
const MOST_BRANCHES = 200

/** The longest condition, or call with a handler, that is followed. */
const LONGEST_CONDITION = 2000

/** Branches of a body in braces, `code` masked and `text` as written, both from `from` to `to`. */
export function braceBranches(whole: string, text: string, from: number, to: number, brackets: Brackets): Branch[] {
  const code = whole.slice(0, to)
  const closing = (open: number, most: number) => brackets.closing(open, Math.min(most, to - open))
  const found: Branch[] = []
  const heads = /\b(if|catch)\b\s*\(?/g
  heads.lastIndex = from
  for (let match = heads.exec(code); match !== null; match = heads.exec(code)) {
    if (found.length >= MOST_BRANCHES) break
    const opened = match.index + match[0].length - 1
    const ended = closing(opened, LONGEST_CONDITION)
    if (code[match.index - 1] === '.') {
      const call = ended ?? match.index
      const arrow = /=>\s*/.exec(code.slice(match.index, call))
      if (arrow === null) continue
      const start = match.index + arrow.index + arrow[0].length
      const value = text.slice(start, call)
      const block = value.startsWith('{') ? value.slice(1, -1) : `return ${value}`
      found.push({ kind: 'catch', condition: '', inverted: false, block, at: match.index, from: start, to: call })
      continue
    }
    const after = ended === undefined ? code.indexOf('{', opened) : ended + 1
    const condition = text.slice(match.index + match[1]!.length, after)
    if (after < 0 || condition.length > LONGEST_CONDITION) continue
    const gap = /^\s*/.exec(code.slice(after, after + 200))![0].length
    const start = after + gap
    const isBlock = code[start] === '{'
    const end = isBlock ? (closing(start, to - start) ?? to) : endOfStatement(code, start, to)
    const block = text.slice(isBlock ? start + 1 : start, end)
    found.push({
      kind: match[1] === 'if' ? 'if' : 'catch',
      condition,
      inverted: false,
      block,
      at: match.index,
      from: start,
      to: end,
    })
  }
  return found
}

/** Branches of Python, Ruby and Elixir, by indentation, and those that stand behind what they guard. */
export function indentedBranches(whole: string, text: string, from: number, to: number): Branch[] {
  const code = whole.slice(0, to)
  const found: Branch[] = []
  const heads = /^([ \t]*)(?:\}[ \t]*)?(if|elif|unless|except|rescue)\b([^\n]*)$/gm
  heads.lastIndex = from
  for (let match = heads.exec(code); match !== null; match = heads.exec(code)) {
    if (found.length >= MOST_BRANCHES) break
    const head = match.index + match[0].length
    const at = match.index + match[1]!.length
    const condition = text.slice(at + match[2]!.length, head)
    const inline = /\bdo:\s*([^,\n]+)|:\s*(return\b[^\n]*)$/.exec(condition)
    const end = Math.min(to, deeperUntil(code, head, match[1]!.length))
    const block = inline ? (inline[1] ?? inline[2]!) : text.slice(head, end)
    const kind = match[2] === 'except' || match[2] === 'rescue' ? 'catch' : 'if'
    found.push({ kind, condition, inverted: match[2] === 'unless', block, at, from: head, to: end })
  }
  const behind = /^([ \t]*)(return\b[^\n]*?|next\b[^\n]*?)\s(if|unless)\s([^\n]+)$/gm
  behind.lastIndex = from
  for (let match = behind.exec(code); match !== null; match = behind.exec(code)) {
    if (found.length >= MOST_BRANCHES) break
    const at = match.index + match[1]!.length
    const end = match.index + match[0].length
    found.push({
      kind: 'if',
      condition: text.slice(end - match[4]!.length, end),
      inverted: match[3] === 'unless',
      block: match[2]!,
      at,
      from: at,
      to: end,
    })
  }
  return found
}

function endOfStatement(code: string, start: number, to: number): number {
  return start + code.slice(start, to).search(/[;\n]|$/)
}
