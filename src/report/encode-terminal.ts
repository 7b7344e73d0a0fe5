import { Chalk, type ChalkInstance } from 'chalk'
import type { Severity } from '../model/finding.js'
import { visible } from '../util/safe-text.js'
import type { Block, CardBlock, Inline } from './blocks.js'
import { renderTable, withoutBars } from './terminal-table.js'
import { harmless, wrap } from './terminal-text.js'

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
