import type { Block } from '../blocks.js'
import { type Section, sectionOf } from './encode-html.js'
import type { Markup } from './markup.js'
import { pageOf } from './page.js'

/** What a page says of itself beside its blocks. */
export interface PageFacts {
  readonly tool: { readonly version: string; readonly vendorDbDate: string }
  readonly subject: { readonly asOf: string }
  /** A picture that stands before the text of the first section. */
  readonly picture?: Markup | undefined
}

/** Any report in blocks as a page of its own: the first heading is its title, each of the second level a section. */
export function documentPage(blocks: readonly Block[], { tool, subject, picture }: PageFacts): string {
  const [first, ...rest] = blocks
  const title = first?.kind === 'heading' ? textOf(first) : 'Holdfast'
  return pageOf({
    title,
    about: `As of ${subject.asOf}.`,
    sections: withPicture(sectionsOf('part', rest), picture),
    footer: `Holdfast ${tool.version}; vendor database of ${tool.vendorDbDate}. This page makes no request.`,
  })
}

/** Blocks as sections, one for each heading of the second level; their ids begin alike. */
export function sectionsOf(id: string, blocks: readonly Block[]): Section[] {
  const parts: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) parts.push([block])
    else if (parts.length === 0) parts.push([{ kind: 'heading', level: 2, text: ['In short'] }, block])
    else parts.at(-1)!.push(block)
  }
  return parts.flatMap((part, at) => sectionOf(`${id}-${LETTERS[at] ?? at}`, part) ?? [])
}

/** Ids of sections are letters; no report has more sections than the alphabet. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

function withPicture(sections: readonly Section[], picture: Markup | undefined): readonly Section[] {
  const [first, ...rest] = sections
  return first === undefined || picture === undefined
    ? sections
    : [{ ...first, body: [picture, ...first.body] }, ...rest]
}

function textOf({ text }: Extract<Block, { readonly kind: 'heading' }>): string {
  return text.map((one) => (typeof one === 'string' ? one : 'strong' in one ? one.strong : '')).join('')
}
