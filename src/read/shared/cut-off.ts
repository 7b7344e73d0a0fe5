import { blankComments, C_STYLE, type CommentStyle, endOfString, HASH_STYLE } from './blank-comments.js'

/** What is said of a file that stops before it is complete, in the words of the coverage list. */
const UNCLOSED = 'ends before all its brackets are closed; it may be cut off'
const INSIDE = 'ends inside a block; it may be cut off'

/** The one reason that all lock files share. */
export const CUT_ENTRY = 'ends inside an entry; it may be cut off'

const OPENING = '([{'
const CLOSING = ')]}'

/** JSON that stops before its first bracket is closed. What a package manager wrote ends on a bracket of its own line. */
export function cutOffJson(text: string): string | undefined {
  if (text.startsWith('{') && WHOLE_JSON.test(text.slice(-20))) return
  return openAtEnd(blankComments(text, C_STYLE)) > 0 ? UNCLOSED : undefined
}

const WHOLE_JSON = /\n\}\s{0,18}$/

/**
 * Programs with brackets (Gradle, Jenkins, JavaScript) that stop inside one. A miscounted bracket alone, as regular expressions
 * cause it, is no sign: the last line must be indented, or leave brackets open itself.
 */
export function cutOffBrackets(text: string): string | undefined {
  const code = blankComments(text, C_STYLE)
  const last = lastLine(code)
  if (!INDENTED.test(last) && openAtEnd(last) <= 0) return
  return openAtEnd(code) > 0 ? UNCLOSED : undefined
}

/** Ruby and Elixir programs that stop inside a block: a whole one does not end on an indented line, or on one that opens a block. */
export function cutOffBlocks(text: string): string | undefined {
  const last = lastLine(blankComments(text.replace(AFTER_END, ''), HASH_STYLE))
  if (INDENTED.test(last) && !CLOSES.test(last)) return INSIDE
  return OPENS.test(last) || openAtEnd(last) > 0 ? INSIDE : undefined
}

const INDENTED = /^[ \t]/
/** Long lists are written with their closing bracket indented; so is what ends a text of many lines. */
const CLOSES = /^[ \t]+(?:[)\]}]|[A-Z_]{2,}$)/
const OPENS = /(?:\bdo|\|)$/
/** What follows is data. */
const AFTER_END = /^__END__$[\s\S]*/m

/** Lists of modules, as Go writes them: a bracket that opens at the end of a line closes on a line of its own. */
export function cutOffModules(text: string): string | undefined {
  return openAtEnd(blankComments(text, GO_MODULES)) > 0 ? UNCLOSED : undefined
}

const GO_MODULES: CommentStyle = { line: ['//'], quotes: '"`' }

/** Property lists as Xcode writes them; the binary form is none of ours. */
export function cutOffPlist(text: string): string | undefined {
  return text.includes('<plist') && !text.trimEnd().endsWith('</plist>')
    ? 'ends before </plist>; it may be cut off'
    : undefined
}

/** What is JSON or YAML by its name; other files under the same reader are not judged. YAML stops in a list or map of one line. */
export function cutOffByName(text: string, path: string): string | undefined {
  if (NAMED_JSON.test(path)) return cutOffJson(text)
  return NAMED_YAML.test(path) && HALF_FLOW.test(lastLine(text)) ? UNCLOSED : undefined
}

const NAMED_YAML = /\.ya?ml$/i
const HALF_FLOW = /^[^#'"]{0,200}(?::|-)\s{1,9}[[{][^\]}#]{0,2000}$/

const NAMED_JSON = /(?:\.json|apple-app-site-association)$/i

/** By how many brackets more are opened than closed; strings are passed over, those of three quotes as well. */
function openAtEnd(code: string): number {
  let depth = 0
  let i = 0
  while (i < code.length) {
    const char = code[i]!
    if (char === '"' || char === "'") {
      const triple = char.repeat(3)
      const close = code.startsWith(triple, i) ? code.indexOf(triple, i + 3) : -1
      i = close < 0 ? endOfString(code, i) : close + 3
      continue
    }
    if (OPENING.includes(char)) depth += 1
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    i += 1
  }
  return depth
}

/** The last line that is not blank, without blanks behind it. */
export function lastLine(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.slice(trimmed.lastIndexOf('\n') + 1)
}
