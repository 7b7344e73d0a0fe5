import type { ChalkInstance } from 'chalk'
import { visible } from '../util/safe-text.js'
import type { Block, Inline } from './blocks.js'
import { harmless, words } from './terminal-text.js'

/** A column of bars is left out: the numbers beside it say the same, and a screen reader would spell every cell. */
export function withoutBars({
  head,
  rows,
}: TableBlock): readonly [head: readonly string[], rows: readonly (readonly Inline[])[]] {
  const isBar = (cell: Inline | undefined) => cell?.length === 1 && typeof cell[0] === 'object' && 'bar' in cell[0]
  const kept = head.map((_, i) => !(rows.length > 0 && rows.every((row) => isBar(row[i]))))
  return [head.filter((_, i) => kept[i]), rows.map((row) => row.filter((_, i) => kept[i]))]
}

type TableBlock = Extract<Block, { readonly kind: 'table' }>

/** A table in columns of plain text, each cell broken at its width. */
export function renderTable(
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
