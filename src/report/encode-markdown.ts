import { visible } from '../util/safe-text.js'
import type { Block, CardBlock, Inline, Span } from './blocks.js'

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

function inline(text: Inline): string {
  return text.map(renderSpan).join('').trim()
}

function renderSpan(span: Span): string {
  if (typeof span === 'string') return escapeText(span)
  if ('strong' in span) return `**${escapeText(span.strong)}**`
  if ('code' in span) return codeSpan(span.code)
  if ('severity' in span) return span.severity
  return codeSpan(`${span.place}:${span.line}`)
}

/**
 * Escapes everything that Markdown or GitHub could take for markup, mention (`@org`), issue link (`#1`) or bare address: a
 * backslash before punctuation, and an entity where a backslash is not enough.
 */
export function escapeText(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~^$-]/g, (mark) => (NEEDS_ESCAPE_ANYWHERE.has(mark) ? `\\${mark}` : mark))
    .replace(/#(?=\w)/g, '&#35;')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/^(\s*)([-+]|\d+\.)(?=\s)/, '$1\\$2')
}

const NEEDS_ESCAPE_ANYWHERE = new Set(['\\', '`', '*', '_', '[', ']', '|', '~', '$', '{', '}'])

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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
