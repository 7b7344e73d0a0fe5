import { type Document, isMap, isScalar, type LineCounter, type ParsedNode } from 'yaml'

/** Where the values of a configuration stand, for messages. */
export interface Positions {
  /** `holdfast.yaml:3:7` of an offset in the text. */
  ofOffset(offset: number): string
  /** Offset of the value at this path of keys, or of the nearest thing around it. */
  offsetOf(path: readonly PropertyKey[]): number
  /** Offset of a key itself, in the map at this path. */
  offsetOfKey(path: readonly PropertyKey[], key: string): number
}

/** See `Positions`. `lines` has seen the text; `name` is that of the file. */
export function positionsOf(document: Document.Parsed, lines: LineCounter, name: string): Positions {
  const nodeAt = (path: readonly PropertyKey[]) => document.getIn(path, true) as ParsedNode | undefined
  const offsetOf = (path: readonly PropertyKey[]) => {
    for (let keys = [...path]; keys.length > 0; keys = keys.slice(0, -1)) {
      const node = nodeAt(keys)
      if (node?.range) return node.range[0]
    }
    return document.contents?.range?.[0] ?? 0
  }
  return {
    ofOffset(offset) {
      const { line, col } = lines.linePos(offset)
      return `${name}:${Math.max(1, line)}:${Math.max(1, col)}`
    },
    offsetOf,
    offsetOfKey(path, key) {
      const map = path.length === 0 ? document.contents : nodeAt(path)
      const pair = isMap(map) ? map.items.find((one) => isScalar(one.key) && String(one.key.value) === key) : undefined
      return (pair?.key as ParsedNode | undefined)?.range?.[0] ?? offsetOf(path)
    },
  }
}
