import type { CheerioAPI } from 'cheerio'

/** An element as the parser placed it. */
export interface HtmlElement {
  readonly name: string
  /** The value of an attribute. */
  value(attribute: string): string | undefined
  /** Where an attribute stands in the document, or its element where the parser made it up. */
  offset(attribute: string): number
}

/** The part of a parsed node that is used here. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
  readonly sourceCodeLocation?: {
    readonly startOffset: number
    readonly attrs?: Readonly<Record<string, { readonly startOffset: number }>>
  } | null
}

/** All elements of a page in document order, the inside of templates too. */
export function* htmlElements(page: CheerioAPI): Generator<HtmlElement> {
  const stack: Node[] = [...(page.root().get() as unknown as Node[])]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node.name !== undefined && node.attribs !== undefined) yield elementOf(node)
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
  }
}

function elementOf(node: Node): HtmlElement {
  return {
    name: node.name!,
    value: (attribute) => (Object.hasOwn(node.attribs!, attribute) ? node.attribs![attribute] : undefined),
    offset: (attribute) => {
      const attributes = node.sourceCodeLocation?.attrs
      const own = attributes && Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined
      return own?.startOffset ?? node.sourceCodeLocation?.startOffset ?? 0
    },
  }
}
