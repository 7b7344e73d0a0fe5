import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Data, DataEntry, DataScalar } from './data.js'

/** How many nodes aliases and merge keys may add by reference: a tree walked in full stays within this many more steps. */
const MAX_SHARED = 200_000
const MAX_DEPTH = 800
const MAX_ALIASED_DEPTH = 100

/** What comes of a YAML stream. */
export interface Converted {
  readonly tree: readonly Data[]
  readonly fault: string | undefined
  readonly hasComplexKey: boolean
}

/** A converted node with what walking all below it costs. */
interface Sized {
  readonly data: Data
  size: number
  height: number
  open: boolean
}

interface Frame {
  readonly node: Sized
  readonly entries: DataEntry[]
  readonly items: Data[]
  readonly merges: Sized[]
  readonly children: readonly unknown[]
  next: number
}

/** Turns composed documents into positioned values, aliases by reference, `<<` one level deep, without recursion. */
export function convertYaml(documents: readonly Document.Parsed<ParsedNode>[], text: string): Converted {
  const converter = new Converter(text)
  const tree: Data[] = []
  for (const document of documents) {
    const data = converter.document(document.contents)
    if (data !== undefined) tree.push(data)
  }
  return { tree, fault: converter.fault, hasComplexKey: converter.hasComplexKey }
}

class Converter {
  fault: string | undefined
  hasComplexKey = false
  #shared = 0
  #anchors = new Map<string, Sized>()
  #stack: Frame[] = []

  constructor(readonly text: string) {}

  document(contents: unknown): Data | undefined {
    if (contents === null || contents === undefined) return undefined
    this.#anchors = new Map()
    const root = this.#begin(contents)
    while (this.#stack.length > 0) {
      const frame = this.#stack[this.#stack.length - 1]!
      if (frame.next < frame.children.length) this.#step(frame, frame.children[frame.next++])
      else this.#end(frame)
    }
    return root.data
  }

  /** Converts a scalar or alias at once; opens a frame for a collection. */
  #begin(node: unknown): Sized {
    if (isAlias(node)) return this.#alias(node.source, node.range?.[0] ?? 0)
    if (!isMap(node) && !isSeq(node)) return this.#name(node, { data: scalarOf(node), size: 1, height: 1, open: false })
    const offset = node.range?.[0] ?? 0
    const tag = tagOf(node)
    const entries: DataEntry[] = []
    const items: Data[] = []
    const data: Data = isMap(node)
      ? { kind: 'map', offset, entries, ...(tag === undefined ? {} : { tag }) }
      : { kind: 'list', offset, items, ...(tag === undefined ? {} : { tag }) }
    const sized = this.#name(node, { data, size: 1, height: 1, open: true })
    if (this.#stack.length < MAX_DEPTH)
      this.#stack.push({ node: sized, entries, items, merges: [], children: node.items, next: 0 })
    else this.fault ??= `nested more than ${MAX_DEPTH} levels deep`
    return sized
  }

  #step(frame: Frame, child: unknown): void {
    if (!isPair(child)) {
      const value = this.#begin(child)
      frame.items.push(value.data)
      this.#grow(frame, value)
      return
    }
    const key = this.#keyOf(child.key)
    const value = this.#begin(child.value)
    if (frame.node.data.kind === 'list') {
      frame.items.push(value.data)
    } else if (key.isMerge && value.data.kind !== 'scalar') {
      frame.merges.push(value)
    } else frame.entries.push({ key: key.name, keyOffset: key.offset, value: value.data })
    this.#grow(frame, value)
  }

  /** Closed nodes are counted when they are added; open ones add themselves to their parent in `#end`. */
  #grow(frame: Frame, value: Sized): void {
    if (value.open) return
    frame.node.size += value.size
    frame.node.height = Math.max(frame.node.height, value.height + 1)
  }

  #end(frame: Frame): void {
    this.#stack.pop()
    const known = new Set<string>()
    if (frame.merges.length > 0) for (const entry of frame.entries) known.add(entry.key)
    for (const merge of frame.merges) this.#merge(frame, merge.data, known)
    frame.node.open = false
    const parent = this.#stack.at(-1)
    if (parent !== undefined) this.#grow(parent, frame.node)
  }

  #merge(frame: Frame, data: Data, known: Set<string>): void {
    const sources = data.kind === 'list' ? data.items : [data]
    for (const source of sources) {
      if (source.kind !== 'map' || source.entries === frame.entries) continue
      for (const entry of source.entries) {
        if (known.has(entry.key)) continue
        known.add(entry.key)
        frame.entries.push(entry)
      }
    }
  }

  #alias(source: string, offset: number): Sized {
    const target = this.#anchors.get(source)
    const depth = this.#stack.length + (target?.height ?? 0)
    if (target === undefined) this.fault ??= `alias *${source} has no anchor`
    else if (target.open) this.fault ??= `alias *${source} stands inside its own anchor`
    else if (depth > MAX_ALIASED_DEPTH) this.fault ??= `aliases nest more than ${MAX_ALIASED_DEPTH} levels deep`
    else if (this.#spend(target.size)) return target
    return { data: { kind: 'scalar', offset, value: null, text: '' }, size: 1, height: 1, open: false }
  }

  #spend(nodes: number): boolean {
    this.#shared += nodes
    if (this.#shared <= MAX_SHARED) return true
    this.fault ??= 'aliases repeat too much'
    return false
  }

  #name(node: unknown, sized: Sized): Sized {
    const anchor = (node as { anchor?: string } | null)?.anchor
    if (anchor !== undefined) this.#anchors.set(anchor, sized)
    return sized
  }

  #keyOf(key: unknown): { name: string; offset: number; isMerge: boolean } {
    if (isScalar(key)) {
      const scalar = this.#name(key, { data: scalarOf(key), size: 1, height: 1, open: false }).data as DataScalar
      return { name: scalar.text, offset: scalar.offset, isMerge: key.type === 'PLAIN' && scalar.text === '<<' }
    }
    if (isAlias(key)) {
      const target = this.#anchors.get(key.source)?.data
      const name = target?.kind === 'scalar' ? target.text : `*${key.source}`
      return { name, offset: key.range?.[0] ?? 0, isMerge: false }
    }
    const range = (key as { range?: readonly number[] } | null)?.range
    if (range === undefined) return { name: '', offset: 0, isMerge: false }
    this.hasComplexKey = true
    return { name: this.text.slice(range[0], Math.min(range[1]!, range[0]! + 200)), offset: range[0]!, isMerge: false }
  }
}

function scalarOf(node: unknown): DataScalar {
  if (!isScalar(node)) return { kind: 'scalar', offset: 0, value: null, text: '' }
  const { value } = node as Scalar
  const offset = node.range?.[0] ?? 0
  const tag = tagOf(node)
  const plain = isPlain(value) ? value : String(value)
  const text = plain === null ? '' : typeof plain === 'string' ? plain : ((node as Scalar).source ?? String(plain))
  return { kind: 'scalar', offset, value: plain, text, ...(tag === undefined ? {} : { tag }) }
}

function isPlain(value: unknown): value is DataScalar['value'] {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Tags of the core schema say nothing that the value does not. */
function tagOf(node: { tag?: string }): string | undefined {
  return node.tag === undefined || node.tag.startsWith('tag:yaml.org,2002:') ? undefined : node.tag
}
