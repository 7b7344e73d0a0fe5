import type { HclAttribute, HclBlock, HclBody } from '../syntax/hcl-tree.js'

/** The attribute of that name; the first where it is repeated. */
export function attributeOf(body: HclBody, ...names: readonly string[]): HclAttribute | undefined {
  return body.attributes.find((attribute) => names.includes(attribute.name))
}

/** The text of an attribute that is one string and nothing else; interpolations stay as written. */
export function literalOf(attribute: HclAttribute | undefined): string | undefined {
  const [only, ...more] = attribute?.strings ?? []
  if (only === undefined || more.length > 0 || attribute?.source.trim() !== `"${only.text}"`) return undefined
  return only.text
}

/** All attributes of a block and of the blocks in it, without recursion. */
export function* attributesBelow(
  block: HclBlock,
): Generator<{ readonly block: HclBlock; readonly attribute: HclAttribute }> {
  const stack = [block]
  while (stack.length > 0) {
    const current = stack.pop()!
    for (const attribute of current.body.attributes) yield { block: current, attribute }
    for (let i = current.body.blocks.length - 1; i >= 0; i--) stack.push(current.body.blocks[i]!)
  }
}
