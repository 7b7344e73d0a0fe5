import type { DockerInstruction } from './docker-tree.js'
import { type Parsed, SyntaxRefused } from './parsers.js'

const MAX_LENGTH = 4 * 1024 * 1024
const DIRECTIVE = /^#\s{0,99}([a-z]+)\s{0,99}=\s{0,99}(\S{1,99})/i
const KEYWORD = /^[A-Za-z]+$/
const HEREDOC = /^[0-9]{0,9}<<(-?)["']?([A-Za-z_][A-Za-z0-9_]{0,99})["']?$/
/** Their arguments are shell or JSON text: a quote there need not end a word where Docker would. */
const SHELL_KEYWORDS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'HEALTHCHECK', 'ONBUILD'])
const HEREDOC_KEYWORDS = new Set(['RUN', 'COPY', 'ADD', 'ONBUILD'])

interface Line {
  readonly text: string
  readonly offset: number
}

/** A logical line: its pieces joined, and where each piece stood. */
interface Logical {
  readonly text: string
  readonly pieces: readonly { readonly at: number; readonly offset: number }[]
  readonly nextLine: number
}

/** Reads a Dockerfile or Containerfile as its reference describes it (https://docs.docker.com/reference/dockerfile/). */
export function parseDockerfile(text: string): Parsed<readonly DockerInstruction[]> {
  if (text.length > MAX_LENGTH) throw new SyntaxRefused('larger than 4 MiB')
  const lines = linesOf(text)
  const escapeUnit = escapeOf(lines)
  const instructions: DockerInstruction[] = []
  let fault: string | undefined
  for (let i = 0; i < lines.length; ) {
    if (isBlankOrComment(lines[i]!.text)) {
      i++
      continue
    }
    const logical = join(lines, i, escapeUnit)
    const instruction = instructionOf(logical)
    if (instruction === undefined) fault ??= `line ${i + 1}: not an instruction`
    else instructions.push(instruction)
    const heredocs = instruction === undefined ? [] : heredocsOf(instruction)
    i = logical.nextLine
    for (const heredoc of heredocs) {
      const end = endOfHeredoc(lines, i, heredoc)
      if (end === undefined) fault ??= `line ${i + 1}: the heredoc ${heredoc.name} does not end`
      i = end ?? lines.length
    }
  }
  return fault === undefined ? { tree: instructions } : { tree: instructions, partial: fault }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let offset = 0; offset < text.length; ) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(offset, end)
    lines.push({ text: line.endsWith('\r') ? line.slice(0, -1) : line, offset })
    offset = end + 1
  }
  return lines
}

function escapeOf(lines: readonly Line[]): string {
  for (const { text } of lines) {
    const directive = DIRECTIVE.exec(text)
    if (directive === null) break
    if (directive[1]!.toLowerCase() === 'escape') return directive[2] === '`' ? '`' : '\\'
  }
  return '\\'
}

function isBlankOrComment(line: string): boolean {
  const start = line.trimStart()
  return start === '' || start.startsWith('#')
}

function join(lines: readonly Line[], first: number, escapeUnit: string): Logical {
  const pieces: { at: number; offset: number }[] = []
  const parts: string[] = []
  let length = 0
  let i = first
  for (; i < lines.length; i++) {
    const line = lines[i]!
    if (i > first && isBlankOrComment(line.text)) continue
    const end = line.text.trimEnd()
    const goesOn = end.endsWith(escapeUnit)
    const part = goesOn ? end.slice(0, -1) : line.text
    pieces.push({ at: length, offset: line.offset })
    parts.push(part)
    length += part.length
    if (!goesOn) break
  }
  return { text: parts.join(''), pieces, nextLine: i + 1 }
}

function instructionOf(logical: Logical): DockerInstruction | undefined {
  const words = wordsOf(logical)
  const [first, ...rest] = words
  if (first === undefined || !KEYWORD.test(first.text)) return undefined
  return { keyword: first.text.toUpperCase(), offset: first.offset, arguments: rest }
}

function wordsOf({ text, pieces }: Logical): { readonly text: string; readonly offset: number }[] {
  const words: { text: string; offset: number }[] = []
  const unclosed = new Set<string>()
  let quoted = true
  let piece = 0
  for (let i = 0; i < text.length; ) {
    if (isSpace(text[i]!)) {
      i++
      continue
    }
    const start = i
    while (i < text.length && !isSpace(text[i]!)) {
      const unit = text[i]!
      const close = quoted && (unit === '"' || unit === "'") && !unclosed.has(unit) ? text.indexOf(unit, i + 1) : -2
      if (close === -1) unclosed.add(unit)
      i = close >= 0 ? close + 1 : i + 1
    }
    while (piece + 1 < pieces.length && pieces[piece + 1]!.at <= start) piece++
    const { at, offset } = pieces[piece]!
    const word = { text: text.slice(start, i), offset: offset + start - at }
    if (words.length === 0) quoted = !SHELL_KEYWORDS.has(word.text.toUpperCase())
    words.push(word)
  }
  return words
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\r' || unit === '\v' || unit === '\f'
}

interface Heredoc {
  readonly name: string
  readonly indented: boolean
}

function heredocsOf(instruction: DockerInstruction): readonly Heredoc[] {
  if (!HEREDOC_KEYWORDS.has(instruction.keyword)) return []
  const heredocs: Heredoc[] = []
  for (const { text } of instruction.arguments) {
    const found = text.length < 128 ? HEREDOC.exec(text) : null
    if (found !== null) heredocs.push({ name: found[2]!, indented: found[1] === '-' })
  }
  return heredocs
}

/** The line after the heredoc's end mark; undefined where it does not end. */
function endOfHeredoc(lines: readonly Line[], from: number, { name, indented }: Heredoc): number | undefined {
  for (let i = from; i < lines.length; i++) {
    const { text } = lines[i]!
    if (text === name || (indented && text.endsWith(name) && text.trimStart() === name)) return i + 1
  }
  return undefined
}
