import { type Data, entriesOf, itemsOf, scalarsOf } from '../syntax/data.js'
import type { HclAttribute, HclBlock, HclBody } from '../syntax/hcl-tree.js'

/** How many labels each kind of block has; others are attributes. */
const LABELS: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['ephemeral', 2],
  ['module', 1],
  ['provider', 1],
  ['variable', 1],
  ['backend', 1],
  ['terraform', 0],
  ['locals', 0],
  ['cloud', 0],
  ['required_providers', 0],
])

/** The blocks and attributes that a JSON configuration stands for. */
export function jsonBody(root: Data): HclBody {
  return bodyOf(root, (key) => LABELS.has(key) && key !== 'backend' && key !== 'cloud' && key !== 'required_providers')
}

function bodyOf(node: Data, isBlock: (key: string) => boolean): HclBody {
  const blocks: HclBlock[] = []
  const attributes: HclAttribute[] = []
  for (const { key, keyOffset, value } of entriesOf(node)) {
    if (!isBlock(key)) attributes.push(attributeOf(key, keyOffset, value))
    else
      for (const { labels, labelOffsets, body } of labelled(value, LABELS.get(key)!))
        blocks.push({
          type: key,
          labels,
          labelOffsets,
          offset: keyOffset,
          body: bodyOf(body, (inner) => key === 'terraform' && LABELS.has(inner)),
        })
  }
  return { blocks, attributes }
}

interface Labelled {
  readonly labels: readonly string[]
  readonly labelOffsets: readonly number[]
  readonly body: Data
}

function labelled(value: Data, depth: number): readonly Labelled[] {
  let level: readonly Labelled[] = itemsOf(value).map((body) => ({ labels: [], labelOffsets: [], body }))
  for (let i = 0; i < depth; i++)
    level = level.flatMap(({ labels, labelOffsets, body }) =>
      entriesOf(body).flatMap((entry) =>
        itemsOf(entry.value).map((inner) => ({
          labels: [...labels, entry.key],
          labelOffsets: [...labelOffsets, entry.keyOffset],
          body: inner,
        })),
      ),
    )
  return level
}

/** An attribute as HCL would have it: a map reads `{ key = "value" }`, which is all that is asked of it. */
function attributeOf(name: string, offset: number, value: Data): HclAttribute {
  const strings: { text: string; offset: number }[] = []
  const parts: string[] = []
  let length = 0
  for (const { path, scalar } of scalarsOf(value)) {
    if (scalar.value === null) continue
    if (typeof scalar.value === 'string') strings.push({ text: scalar.text, offset: scalar.offset })
    if (length > 4000) continue
    const key = path.at(-1)
    const part = `${key === undefined ? '' : `${key} = `}"${scalar.text}"`
    parts.push(part)
    length += part.length
  }
  const source = value.kind === 'scalar' ? `"${value.text}"` : `{ ${parts.join(', ')} }`
  return { name, offset, source: source.slice(0, 4000), valueOffset: value.offset, strings }
}
