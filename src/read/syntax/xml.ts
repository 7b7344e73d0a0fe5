import { SaxesParser } from 'saxes'
import { type Parsed, SyntaxRefused } from './parsers.js'
import type { XmlAttribute, XmlElement } from './xml-tree.js'

const MAX_DEPTH = 1000
/** A file with more faults is not read on. */
const MAX_FAULTS = 1000
const MAX_LENGTH = 8 * 1024 * 1024

class TooManyFaults extends Error {}

interface OpenElement {
  readonly element: { -readonly [K in keyof XmlElement]: XmlElement[K] }
  readonly children: XmlElement[]
  readonly pieces: string[]
}

/**
 * Reads XML as a stream. Entities of a document's own are refused unread, nothing is fetched or expanded; from a fault on
 * the tree is what could be made out.
 */
export function parseXml(text: string): Parsed<XmlElement> {
  if (text.length > MAX_LENGTH) throw new SyntaxRefused('larger than 8 MiB')
  const parser = new SaxesParser({ position: true })
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let fault: string | undefined
  let faults = 0
  let start = 0
  let attributes = new Map<string, XmlAttribute>()
  let textFrom = 0

  function addText(piece: string): void {
    const parent = open.at(-1)
    if (parent === undefined) return
    if (parent.pieces.length === 0 && piece.trim() !== '') {
      const lead = text.slice(textFrom, parser.position).search(/\S/)
      parent.element.textOffset = textFrom + Math.max(0, lead)
    }
    if (parent.pieces.length > 0 || piece.trim() !== '') parent.pieces.push(piece)
  }

  parser.on('error', (error) => {
    fault ??= error.message
    if (++faults > MAX_FAULTS) throw new TooManyFaults()
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY') || doctype.includes('%')) throw new SyntaxRefused('the document defines entities')
    textFrom = parser.position
  })
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1)
    attributes = new Map()
  })
  parser.on('attribute', ({ name, value }) => {
    const close = parser.position - 1
    const opening = text.lastIndexOf(text[close] ?? '"', close - 1)
    if (!attributes.has(name)) attributes.set(name, { value, offset: Math.max(start, opening + 1) })
  })
  parser.on('opentag', ({ name }) => {
    textFrom = parser.position
    const children: XmlElement[] = []
    const element = { name, offset: start, attributes, children, text: '', textOffset: textFrom }
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(element)
    else root ??= element
    if (open.length >= MAX_DEPTH) throw new SyntaxRefused(`nested more than ${MAX_DEPTH} levels deep`)
    open.push({ element, children, pieces: [] })
  })
  parser.on('text', addText)
  parser.on('cdata', (piece) => {
    textFrom = text.lastIndexOf('<![CDATA[', parser.position) + '<![CDATA['.length
    addText(piece)
    textFrom = parser.position
  })
  parser.on('closetag', () => {
    textFrom = parser.position
    const closed = open.pop()
    if (closed !== undefined) closed.element.text = closed.pieces.join('').trim()
  })
  parser.on('comment', () => {
    textFrom = parser.position
  })
  parser.on('processinginstruction', () => {
    textFrom = parser.position
  })

  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof SyntaxRefused) throw error
    if (!(error instanceof TooManyFaults)) throw new SyntaxRefused('not XML')
  }
  for (const left of open) left.element.text = left.pieces.join('').trim()
  if (root === undefined) throw new SyntaxRefused('not XML')
  return fault === undefined ? { tree: root } : { tree: root, partial: fault }
}
