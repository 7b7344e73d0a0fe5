/** An XML element with its place. Names are as written, with prefix. Offsets are UTF-16 units into the text. */
export interface XmlElement {
  readonly name: string
  readonly offset: number
  readonly attributes: ReadonlyMap<string, XmlAttribute>
  readonly children: readonly XmlElement[]
  /** The element's own character data, joined and trimmed. */
  readonly text: string
  /** Where the own text begins. */
  readonly textOffset: number
}

/** One attribute's value; `offset` is at or shortly before it. */
export interface XmlAttribute {
  readonly value: string
  readonly offset: number
}

/** Children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The first descendant along a path of names. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let current = element
  for (const name of names) current = current?.children.find((child) => child.name === name)
  return current
}

/** The element and all its descendants in document order, without recursion. */
export function* elementsOf(root: XmlElement | undefined): Generator<XmlElement> {
  const stack = root ? [root] : []
  while (stack.length > 0) {
    const element = stack.pop()!
    yield element
    for (let i = element.children.length - 1; i >= 0; i--) stack.push(element.children[i]!)
  }
}
