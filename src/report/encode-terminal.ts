import { Chalk, type ChalkInstance } from 'chalk'
import type { Severity } from '../model/finding.js'
import { visible } from '../util/safe-text.js'
import type { Block, CardBlock, Inline, Span } from './blocks.js'
import { barOf } from './words.js'

/** What the terminal can do. */
export interface TerminalOptions {
  readonly width: number
  /** 0 none, 1 sixteen colours, and so on as chalk counts. */
  readonly colour: 0 | 1 | 2 | 3
}

/** Wider lines than this are hard to read, however wide the window. */
const WIDEST = 110
/** The cells of a table are short, so it may use a wide window. */
const WIDEST_TABLE = 200
const LABEL = 11
/** Facts of a card stand in from its title. */
const MARGIN = 2

/** Renders blocks for a terminal: wrapped, labelled, and readable with no colour at all. */
export function encodeTerminal(blocks: readonly Block[], options: TerminalOptions): string {
  const chalk = new Chalk({ level: options.colour })
  const width = Math.max(40, Math.min(options.width, WIDEST))
  const tableWidth = Math.max(40, Math.min(options.width, WIDEST_TABLE))
  const text = blocks.map((block) => renderBlock(block, chalk, width, tableWidth)).join('\n')
  // Where one block ends and the next begins with a blank line, one is enough.
  return `${text.replace(/\n{3,}/g, '\n\n')}\n`
}

function renderBlock(block: Block, chalk: ChalkInstance, width: number, tableWidth: number): string {
  switch (block.kind) {
    case 'heading':
      return headingText(block.level, chalk.bold(wrap(block.text, chalk, width, '')))
    case 'lead':
      return wrap(block.text, chalk, width, '')
    case 'paragraph':
      return `\n${wrap(block.text, chalk, width, '')}`
    case 'list':
      return `\n${block.items.map((item, i) => listItem(block.isOrdered ? `${i + 1}. ` : '- ', item, chalk, width)).join('\n')}`
    case 'table':
      return `\n${renderTable(...withoutBars(block), chalk, tableWidth)}`
    case 'commands':
      // One line each, however wide the window: a command that is broken cannot be copied.
      return block.lines.map((line) => `    ${chalk.cyan(harmless(visible(line)))}`).join('\n')
    case 'card':
      return renderCard(block, chalk, width)
  }
}

/** A blank line after the title of the report, and before every other heading. */
function headingText(level: number, text: string): string {
  return level === 1 ? `${text}\n` : `\n${text}`
}

function renderCard(card: CardBlock, chalk: ChalkInstance, width: number): string {
  const head = `\n${badge(card.severity, chalk)}  ${wrap(card.title, chalk, width - 12, '')}`
  const facts = card.facts.flatMap(({ label, lines }) =>
    lines.map((line, i) => fact(i === 0 ? label : '', line, chalk, width)),
  )
  return [head, ...facts].join('\n')
}

function badge(severity: Severity, chalk: ChalkInstance): string {
  const text = severity.toUpperCase().padEnd(8)
  return { critical: chalk.bgRed.white.bold, high: chalk.red.bold, medium: chalk.yellow, low: chalk.dim }[severity](
    text,
  )
}

/** A label in a column of its own, and the text beside it. */
function fact(label: string, text: Inline, chalk: ChalkInstance, width: number): string {
  const indent = MARGIN + LABEL
  const head = label === '' ? ' '.repeat(indent) : `${' '.repeat(MARGIN)}${chalk.dim(label.padEnd(LABEL))}`
  return head + wrap(text, chalk, width - indent, ' '.repeat(indent))
}

/** Later lines of an item begin below its first word. */
function listItem(mark: string, text: Inline, chalk: ChalkInstance, width: number): string {
  return mark + wrap(text, chalk, width - mark.length, ' '.repeat(mark.length))
}

/** Breaks running text at blanks; later lines begin with `indent`. Lengths are counted without colour. */
function wrap(text: Inline, chalk: ChalkInstance, width: number, indent: string): string {
  const lines: Word[][] = [[]]
  let used = 0
  // A blank is written with the word that follows it on its line, or not at all.
  let blank: Word | undefined
  for (const one of words(text, chalk)) {
    if (one.word.trim() === '') {
      blank = one
      continue
    }
    if (used > 0 && used + (blank?.word.length ?? 0) + one.word.length > width) {
      lines.push([])
      used = 0
    }
    const added = used === 0 || blank === undefined ? [one] : [blank, one]
    lines.at(-1)!.push(...added)
    used += added.reduce((sum, { word }) => sum + word.length, 0)
    blank = undefined
  }
  return lines.map((line, at) => `${at === 0 ? '' : indent}${styled(line)}`.trimEnd()).join('\n')
}

/** Words of one style side by side are dressed as one: fewer signs for whoever reads or hears them raw. */
function styled(line: readonly Word[]): string {
  let text = ''
  for (let from = 0; from < line.length; ) {
    const { style } = line[from]!
    let to = from
    let run = ''
    while (to < line.length && line[to]!.style === style) run += line[to++]!.word
    text += style(run)
    from = to
  }
  return text
}

interface Word {
  readonly word: string
  readonly style: (text: string) => string
}

function* words(text: Inline, chalk: ChalkInstance): Generator<Word> {
  for (const span of text) {
    const { raw, style } = dress(span, chalk)
    for (const part of visible(raw).split(/( +)/)) {
      const word = harmless(part)
      if (word !== '') yield { word, style }
    }
  }
}

/** Runners obey lines that begin with `::` or `##[`; any word may come to begin a line. */
function harmless(word: string): string {
  if (word.startsWith('::')) return `\\x3a${word.slice(1)}`
  return word.startsWith('##[') ? `\\x23${word.slice(1)}` : word
}

function dress(span: Span, chalk: ChalkInstance): { raw: string; style: (text: string) => string } {
  if (typeof span === 'string') return { raw: span, style: (text) => text }
  if ('strong' in span) return { raw: span.strong, style: chalk.bold }
  if ('code' in span) return { raw: span.code, style: chalk.cyan }
  if ('severity' in span) return { raw: span.severity, style: (text) => text }
  if ('bar' in span) return { raw: barOf(span.bar), style: (text) => text }
  return { raw: `${span.place}:${span.line}`, style: chalk.underline }
}

/** A column of bars is left out: the numbers beside it say the same, and a screen reader would spell every cell. */
function withoutBars({
  head,
  rows,
}: TableBlock): readonly [head: readonly string[], rows: readonly (readonly Inline[])[]] {
  const isBar = (cell: Inline | undefined) => cell?.length === 1 && typeof cell[0] === 'object' && 'bar' in cell[0]
  const kept = head.map((_, i) => !(rows.length > 0 && rows.every((row) => isBar(row[i]))))
  return [head.filter((_, i) => kept[i]), rows.map((row) => row.filter((_, i) => kept[i]))]
}

type TableBlock = Extract<Block, { readonly kind: 'table' }>

function renderTable(
  head: readonly string[],
  rows: readonly (readonly Inline[])[],
  chalk: ChalkInstance,
  width: number,
): string {
  const cells = rows.map((row) => row.map((cell) => [...words(cell, chalk)].map((one) => one.word).join('')))
  const room = width - GAP * (head.length - 1)
  const natural = (least: readonly number[]) => least.map((n, i) => widest(n, cells, i))
  const whole = natural(head.map((title) => title.length))
  // Where room is short, titles break before contents do.
  const isRoomy = whole.reduce((a, b) => a + b, 0) <= room
  const widths = fitting(isRoomy ? whole : natural(head.map(longestWord)), room)
  const lines = (row: readonly string[]) => {
    const broken = row.map((cell, i) => brokenAt(cell, widths[i]!))
    return Array.from({ length: Math.max(1, ...broken.map((one) => one.length)) }, (_, at) =>
      widths
        .map((column, i) => (broken[i]?.[at] ?? '').padEnd(column))
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
  }
  return [...lines(head.map(visible)).map((one) => chalk.bold(one)), ...cells.flatMap(lines)].join('\n')
}

/** As wide as the widest cell of a column, and no narrower than `least`; without spreading thousands of rows as arguments. */
function widest(least: number, cells: readonly (readonly string[])[], column: number): number {
  return cells.reduce((most, row) => Math.max(most, (row[column] ?? '').length), least)
}

function longestWord(title: string): number {
  return Math.max(...title.split(' ').map((word) => word.length))
}

const GAP = 2
/** Assumption: a column of fewer letters says nothing. */
const NARROWEST = 6

/** Widths that fit in the window: the widest columns give way first. */
function fitting(natural: readonly number[], room: number): number[] {
  const widths = [...natural]
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; ) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) break
    const at = widths.lastIndexOf(widest)
    const next = Math.max(NARROWEST, ...widths.filter((_, i) => i !== at))
    const less = Math.max(1, Math.min(over, widest - next))
    widths[at] = widest - less
    over -= less
  }
  return widths
}

/** The lines of a cell, broken at blanks; a word that is wider than its column is broken wherever it must be. */
function brokenAt(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
    while (line.length > width) {
      lines.push(line.slice(0, width))
      line = harmless(line.slice(width))
    }
  }
  return [...lines, line]
}
