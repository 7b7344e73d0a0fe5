import type { Brackets } from './brackets.js'

/** A function of a source file: its name, where it begins, and where its body lies. */
export interface FunctionBlock {
  readonly name: string
  readonly at: number
  readonly from: number
  readonly to: number
}

/** More functions than that in one file are generated; the rest is left out. */
const MOST_FUNCTIONS = 2000

/** The longest list of parameters that is followed. */
const LONGEST_PARAMETERS = 2000

/** A body is followed so far; nested ones would otherwise cost the square of a file (assumption: no one writes longer ones). */
export const LONGEST_BODY = 20_000

const NOT_A_NAME = new Set(
  'if for while switch catch return new function func fun match when using lock foreach elseif synchronized await typeof'.split(
    ' ',
  ),
)

/** Between the parameters and the body: a return type, `throws`, an arrow. */
const UNTIL_BODY =
  /^(?:\s|throws\b|:\s?|[\w.<>[\]|*?&,]|\((?=[\w*]))[\w\s.<>[\]|*?&,()'":]{0,160}?(?:=>\s*)?\{|^\s*(?:=>\s*)?\{/

/** `const check = async (token) => {` carries its name before the parameters. */
const ARROW = /\b([\w$]+)\s*(?::[^=\n]{1,80})?=\s*(?:async\s*)?(?:function\s*)?\(/g
const NAMED = /\b([\w$]+)\s*\(/g

/**
 * All functions with a body in braces, by the brackets of a masked text. Of several heads before one body the nearest counts: an
 * annotation with arguments looks like one, too.
 */
export function braceFunctions(code: string, brackets: Brackets): FunctionBlock[] {
  const heads = new Map<number, Head>()
  for (const pattern of [ARROW, NAMED])
    for (const match of code.matchAll(pattern)) {
      const name = match[1]!
      if (NOT_A_NAME.has(name)) continue
      const close = brackets.closing(match.index + match[0].length - 1, LONGEST_PARAMETERS) ?? code.length
      const body = UNTIL_BODY.exec(code.slice(close + 1, close + 260))
      if (body === null || isNoHead(code, match.index)) continue
      const from = close + 1 + body[0].length
      if (close > (heads.get(from)?.close ?? 0)) heads.set(from, { name, at: match.index, close })
    }
  return [...heads]
    .slice(0, MOST_FUNCTIONS)
    .map(([from, { name, at }]) => ({
      name,
      at,
      from,
      to: brackets.closing(from - 1, LONGEST_BODY) ?? Math.min(code.length, from + LONGEST_BODY),
    }))
    .sort((a, b) => a.at - b.at)
}

/** What stands before a body, and where its parameters end. */
interface Head {
  readonly name: string
  readonly at: number
  readonly close: number
}

/** `new Name(` builds something; in `class A(b) : Name(`, `A(b) : base(` the head is before. */
function isNoHead(code: string, at: number): boolean {
  return /\bnew\s+$|\)\s*:\s*[\w.]*$/.test(code.slice(Math.max(0, at - 60), at))
}

/** Functions of languages that people indent, Python, Ruby and Elixir: the lines that stand deeper than the head. */
export function indentedFunctions(code: string, brackets: Brackets): FunctionBlock[] {
  const heads = code.matchAll(/^([ \t]*)(?:async\s+)?defp?\s+(?:self\.)?(\w+[?!]?)/gm)
  return [...heads].slice(0, MOST_FUNCTIONS).map((match) => {
    const open = match.index + match[0].length
    const from = endOfLine(code, brackets.closing(open, LONGEST_PARAMETERS) ?? open)
    const indent = match[1]!.length
    return { name: match[2]!, at: match.index + indent, from, to: deeperUntil(code, from, indent) }
  })
}

/** Where the lines after `from` that are indented deeper than `indent` end. */
export function deeperUntil(code: string, from: number, indent: number): number {
  let at = from
  const last = Math.min(code.length, from + LONGEST_BODY)
  while (at < last) {
    const end = endOfLine(code, at + 1)
    const line = code.slice(at + 1, end)
    const depth = line.length - line.trimStart().length
    if (line.trim() !== '' && depth <= indent) return at
    at = end
  }
  return last
}

function endOfLine(code: string, at: number): number {
  const end = code.indexOf('\n', at)
  return end < 0 ? code.length : end
}
