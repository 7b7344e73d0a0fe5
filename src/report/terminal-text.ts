import type { ChalkInstance } from 'chalk'
import { visible } from '../util/safe-text.js'
import type { Inline, Span } from './blocks.js'
import { barOf } from './words.js'

/** Breaks running text at blanks; later lines begin with `indent`. Lengths are counted without colour. */
export function wrap(text: Inline, chalk: ChalkInstance, width: number, indent: string): string {
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

/** A word as it is printed, or the blank before one, with how it is dressed. */
export interface Word {
  readonly word: string
  readonly style: (text: string) => string
}

/** The words and blanks of running text, all that is hidden made visible. */
export function* words(text: Inline, chalk: ChalkInstance): Generator<Word> {
  for (const span of text) {
    const { raw, style } = dress(span, chalk)
    for (const part of visible(raw).split(/( +)/)) {
      const word = harmless(part)
      if (word !== '') yield { word, style }
    }
  }
}

/** Runners obey lines that begin with `::` or `##[`; any word may come to begin a line. */
export function harmless(word: string): string {
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
