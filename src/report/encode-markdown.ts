import { visible } from '../util/safe-text.js'
import type { Block, CardBlock, Inline, Span } from './blocks.js'
import { barOf, capital } from './words.js'

/** Renders blocks as GitHub-flavoured Markdown in which nothing from the audited tree is link, image, mention, HTML or markup. */
export function encodeMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(renderBlock).join('\n\n')}\n`
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`
    case 'lead':
    case 'paragraph':
      return inline(block.text)
    case 'list':
      return block.items.map((item, i) => `${block.isOrdered ? `${i + 1}.` : '-'} ${inline(item)}`).join('\n')
    case 'table':
      return [
        row(block.head.map(escapeText)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(inline))),
      ].join('\n')
    case 'commands':
      return fenced(block.lines)
    case 'card':
      return renderCard(block)
  }
}

function renderCard(card: CardBlock): string {
  const facts = card.facts.map(({ label, lines }) => {
    if (lines.length === 1) return `- **${escapeText(capital(label))}:** ${inline(lines[0]!)}`
    return [`- **${escapeText(capital(label))}:**`, ...lines.map((line) => `  - ${inline(line)}`)].join('\n')
  })
  return [`### ${capital(card.severity)}: ${inline(card.title)}`, facts.join('\n')].join('\n\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Spans one after the other; two runs of backticks that touch would be one, so a blank parts them. */
function inline(text: Inline): string {
  return text
    .map(renderSpan)
    .reduce((line, span) => (line.endsWith('`') && span.startsWith('`') ? `${line} ${span}` : `${line}${span}`), '')
    .trim()
}

function renderSpan(span: Span): string {
  if (typeof span === 'string') return escapeText(span)
  if ('strong' in span) return strong(span.strong)
  if ('code' in span) return codeSpan(span.code)
  if ('severity' in span) return span.severity
  if ('bar' in span) return barOf(span.bar)
  return codeSpan(`${span.place}:${span.line}`)
}

/** Blanks stay outside of the asterisks: with one inside they would be no emphasis (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). */
function strong(text: string): string {
  // Plain blanks only: all else that counts as white space is made visible with the text.
  const from = text.search(/[^ ]/)
  if (from < 0) return text
  let to = text.length
  while (text[to - 1] === ' ') to--
  return `${text.slice(0, from)}**${escapeText(text.slice(from, to))}**${text.slice(to)}`
}

/**
 * Prose in which nothing is markup, mention (`@org`), issue link (`#1`) or bare address. What a renderer would make live by itself
 * stands in backticks, so that it reads as written in plain text, too; all else by a backslash, and an entity only where neither does.
 */
export function escapeText(text: string): string {
  return (
    visible(text)
      .split(/(\s+)/)
      .map((word, at) => (LIVELY.test(word) ? lively(word) : escapeWord(word, at < 2)))
      .join('')
      .replace(/^(\s*\d+)(?=[.)]\s)/, '$1\\')
      // What follows may be another span.
      .replace(/<$/, '&lt;')
  )
}

/** Part of an address, a mention, or the number of an issue: https://github.github.com/gfm/#autolinks-extension-. */
const LIVELY = /:\/\/|\bwww\.|@|#\w|^GH-\d/i
const OPENING = new Set('(["\'{<*_~`')
const CLOSING = new Set('.,;:!?)]"\'}>*_~`')

/** In backticks, without the brackets around it and the punctuation after it. */
function lively(word: string): string {
  let from = 0
  let to = word.length
  while (from < to && OPENING.has(word[from]!)) from++
  while (to > from && CLOSING.has(word[to - 1]!)) to--
  const core = word.slice(from, to)
  return `${escapeWord(word.slice(0, from), false)}${core === '' ? '' : codeSpan(core)}${escapeWord(word.slice(to), false)}`
}

function escapeWord(word: string, isFirst: boolean): string {
  const escaped = word
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/<(?=[a-z!/?])/gi, '&lt;')
    .replace(/[\\`*_[\]|~${}]/g, '\\$&')
  // What would begin a quotation, a heading or a list.
  return isFirst ? escaped.replace(/^[>#]|^[-+=]+$/, '\\$&') : escaped
}

/** Code keeps its text: the fence is longer than any run of backticks inside, and table bars are escaped. */
function codeSpan(text: string): string {
  const shown = visible(text).replace(/\|/g, '\\|')
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const room = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${room}${shown === '' ? ' ' : shown}${room}${fence}`
}

/** Commands to copy: a fence that is longer than any run of backticks inside. */
function fenced(lines: readonly string[]): string {
  const shown = lines.map(visible)
  const longest = Math.max(2, ...shown.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length)))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}sh`, ...shown, fence].join('\n')
}
