/**
 * A positioned value, the common tree of JSON, YAML and TOML. Offsets are UTF-16 units into the document's text.
 * Keys keep their order and may be any string: maps are lists of entries, so `__proto__` is an ordinary key.
 */
export type Data = DataMap | DataList | DataScalar

/** Entries in document order; a repeated key appears repeatedly. */
export interface DataMap {
  readonly kind: 'map'
  readonly offset: number
  readonly entries: readonly DataEntry[]
  /** An explicit tag such as `!Sub`. */
  readonly tag?: string
}

/** One key with its value. */
export interface DataEntry {
  readonly key: string
  readonly keyOffset: number
  readonly value: Data
}

/** A sequence. */
export interface DataList {
  readonly kind: 'list'
  readonly offset: number
  readonly items: readonly Data[]
  readonly tag?: string
}

/** A string, number, boolean or null. `text` is the value as text («» for null). */
export interface DataScalar {
  readonly kind: 'scalar'
  readonly offset: number
  readonly value: string | number | boolean | null
  readonly text: string
  readonly tag?: string
}

/** The value at a path of keys, the first of repeated keys; undefined where a step is missing or not a map. */
export function at(node: Data | undefined, ...keys: readonly string[]): Data | undefined {
  let current = node
  for (const key of keys) {
    if (current?.kind !== 'map') return undefined
    current = current.entries.find((entry) => entry.key === key)?.value
  }
  return current
}

/** The entries of a map; none of anything else. */
export function entriesOf(node: Data | undefined): readonly DataEntry[] {
  return node?.kind === 'map' ? node.entries : []
}

/** The items of a list; a lone scalar or map counts as a list of one, as many formats allow both. */
export function itemsOf(node: Data | undefined): readonly Data[] {
  if (node === undefined) return []
  return node.kind === 'list' ? node.items : [node]
}

/** The text of a scalar; undefined for anything else and for null. */
export function textOf(node: Data | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined
}

/** Every scalar below a node with the keys that lead to it, in document order, without recursion. */
export function* scalarsOf(
  root: Data | undefined,
): Generator<{ readonly path: readonly string[]; readonly scalar: DataScalar }> {
  if (root === undefined) return
  const stack: { readonly path: readonly string[]; readonly node: Data }[] = [{ path: [], node: root }]
  while (stack.length > 0) {
    const { path, node } = stack.pop()!
    if (node.kind === 'scalar') yield { path, scalar: node }
    else if (node.kind === 'list')
      for (let i = node.items.length - 1; i >= 0; i--) stack.push({ path, node: node.items[i]! })
    else
      for (let i = node.entries.length - 1; i >= 0; i--)
        stack.push({ path: [...path, node.entries[i]!.key], node: node.entries[i]!.value })
  }
}
