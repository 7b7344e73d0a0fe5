import type { Severity } from '../../model/finding.js'
import type { Block, CardBlock, Inline, Span } from '../blocks.js'
import { barOf } from '../words.js'
import { type Child, el, type Markup, raw } from './markup.js'

/** A part of the page with a heading, which the table of contents names. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly body: readonly Markup[]
}

/** Blocks that begin with their heading, as a section; undefined where there is nothing to say. */
export function sectionOf(id: string, blocks: readonly Block[], cardIds: readonly string[] = []): Section | undefined {
  const [first, ...rest] = blocks
  if (first?.kind !== 'heading') return undefined
  const title = textOf(first.text)
  const captionOf = captions(title)
  let cards = 0
  return {
    id,
    title,
    body: rest.map((block) =>
      block.kind === 'card'
        ? renderCard(block, `card-${id}-${cards}`, cardIds[cards++])
        : renderBlock(block, captionOf(block)),
    ),
  }
}

/** Captions for the tables of a section: each has a name of its own, by the heading that it stands under. */
function captions(title: string): (block: Block) => string {
  let under = title
  const times = new Map<string, number>()
  return (block) => {
    if (block.kind === 'heading') under = `${title}: ${textOf(block.text)}`
    if (block.kind !== 'table') return under
    const nth = (times.get(under) ?? 0) + 1
    times.set(under, nth)
    return nth === 1 ? under : `${under} (${nth})`
  }
}

/** One block; a table gets the caption. */
export function renderBlock(block: Block, caption: string): Markup {
  switch (block.kind) {
    case 'heading':
      return el('h3', {}, spans(block.text))
    case 'lead':
      return el('p', { class: 'lead' }, spans(block.text))
    case 'paragraph':
      return el('p', {}, spans(block.text))
    case 'list':
      return el(
        block.isOrdered ? 'ol' : 'ul',
        {},
        block.items.map((item) => el('li', {}, spans(item))),
      )
    case 'table':
      return table(
        caption,
        // A header without text would be none to a screen reader.
        block.head.map((title) => (title === '' ? el('td') : el('th', { scope: 'col' }, title))),
        block.rows.map((row) => el('tr', {}, row.map(cell))),
      )
    case 'commands':
      // Each line is escaped by itself: a line end within one would be shown as a sign.
      return el(
        'pre',
        {},
        el(
          'code',
          {},
          block.lines.flatMap((line, at) => (at === 0 ? [line] : [raw('\n'), line])),
        ),
      )
    case 'card':
      return renderCard(block, undefined, undefined)
  }
}

/** A table with caption that scrolls by itself where the window is narrow, by keyboard too. */
export function table(caption: string, head: readonly Markup[], rows: readonly Child[], id?: string): Markup {
  return el(
    'div',
    { class: 'wide', role: 'region', 'aria-label': `Table: ${caption}`, tabindex: 0 },
    el(
      'table',
      { id },
      el('caption', { class: 'unseen' }, caption),
      el('thead', {}, el('tr', {}, head)),
      el('tbody', {}, rows),
    ),
  )
}

/** A severity as a word with a colour that says the same. */
export function chip(severity: Severity): Markup {
  return el('span', { class: `chip ${severity}` }, severity)
}

/** Running text. */
export function spans(text: Inline): Child[] {
  return text.map(span)
}

function cell(text: Inline, at: number): Markup {
  return at === 0 ? el('th', { scope: 'row' }, spans(text)) : el('td', {}, spans(text))
}

function renderCard(card: CardBlock, id: string | undefined, company: string | undefined): Markup {
  return el(
    'article',
    { class: `card ${card.severity}`, 'aria-labelledby': id },
    el('h3', { id }, chip(card.severity), ' ', spans(card.title)),
    el(
      'dl',
      {},
      card.facts.map(({ label, lines }) => [el('dt', {}, label), lines.map((line) => el('dd', {}, spans(line)))]),
    ),
    company === undefined
      ? undefined
      : el('button', { type: 'button', 'data-show': company, hidden: true }, 'Show on the map what falls'),
  )
}

function span(one: Span): Child {
  if (typeof one === 'string') return one
  if ('strong' in one) return el('strong', {}, one.strong)
  if ('code' in one) return el('code', {}, one.code)
  if ('severity' in one) return chip(one.severity)
  // The number stands beside it; a screen reader would spell the cells.
  if ('bar' in one) return el('span', { 'aria-hidden': 'true' }, barOf(one.bar))
  return el('code', { class: 'place' }, `${one.place}:${one.line}`)
}

function textOf(text: Inline): string {
  return text.map((one) => (typeof one === 'string' ? one : 'strong' in one ? one.strong : '')).join('')
}
