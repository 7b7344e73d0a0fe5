import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import type { Data, DataEntry } from './data.js'
import { countOf, nestingOf } from './nesting.js'
import { type Parsed, SyntaxRefused } from './parsers.js'

const MAX_DEPTH = 200
const MAX_LENGTH = 4 * 1024 * 1024
/** Units that end a token; each costs the parser some microseconds. */
const MAX_TOKENS = 400_000
const TOKEN_UNITS = '\n[]{},='
const LEXIS = { quotes: '"\'', stringsEndAtLine: true, lineComment: '#' } as const

type Key = AST.TOMLBare | AST.TOMLQuoted

interface OpenMap {
  readonly kind: 'map'
  readonly offset: number
  readonly entries: DataEntry[]
}

/** Reads TOML. Where the text breaks off, the tables before the broken one are given. */
export function parseToml(text: string): Parsed<Data> {
  if (text.length > MAX_LENGTH) throw new SyntaxRefused('larger than 4 MiB')
  if (nestingOf(text, LEXIS, MAX_DEPTH) > MAX_DEPTH)
    throw new SyntaxRefused(`nested more than ${MAX_DEPTH} levels deep`)
  if (countOf(text, TOKEN_UNITS, MAX_TOKENS) > MAX_TOKENS) throw new SyntaxRefused(`more than ${MAX_TOKENS} tokens`)
  const whole = tryParse(text)
  if (!(whole instanceof ParseError)) return { tree: toData(whole) }
  const cut = text.lastIndexOf('\n[', whole.index)
  const before = cut > 0 ? tryParse(text.slice(0, cut + 1)) : whole
  const reason = `line ${whole.lineNumber}: ${whole.message}`
  if (before instanceof ParseError) throw new SyntaxRefused(reason)
  return { tree: toData(before), partial: `${reason}; the tables from there on were passed over` }
}

function tryParse(text: string): AST.TOMLTopLevelTable | ParseError {
  try {
    return parseTOML(text).body[0]
  } catch (error) {
    if (error instanceof ParseError) return error
    throw new SyntaxRefused('not TOML')
  }
}

function toData(top: AST.TOMLTopLevelTable): Data {
  const root: OpenMap = { kind: 'map', offset: 0, entries: [] }
  const index = new TableIndex()
  for (const node of top.body) {
    const into = node.type === 'TOMLKeyValue' ? root : index.table(root, node.key.keys, node.kind === 'array')
    addPairs(into, node.type === 'TOMLKeyValue' ? [node] : node.body, index)
  }
  return root
}

function addPairs(map: OpenMap, pairs: readonly AST.TOMLKeyValue[], index: TableIndex): void {
  const work: Pair[] = pairs.map((pair) => ({ into: map, pair }))
  // Breadth first: pairs of inline tables are appended while the list is walked.
  for (let i = 0; i < work.length; i++) {
    const { into, pair } = work[i]!
    const { keys } = pair.key
    const last = keys[keys.length - 1]!
    const table = index.table(into, keys.slice(0, -1), false)
    table.entries.push({ key: nameOf(last), keyOffset: last.range[0], value: convert(pair.value, work) })
  }
}

interface Pair {
  readonly into: OpenMap
  readonly pair: AST.TOMLKeyValue
}

/** Finds the map a header or dotted key names, making those that are missing; one look-up per part of the key. */
class TableIndex {
  readonly #tables = new Map<OpenMap, Map<string, OpenMap>>()
  readonly #lists = new Map<OpenMap, Map<string, Data[]>>()

  table(from: OpenMap, keys: readonly Key[], isArray: boolean): OpenMap {
    let map = from
    keys.forEach((key, i) => {
      const isItem = isArray && i === keys.length - 1
      const known = childOf(this.#tables, map)
      let next = isItem ? undefined : known.get(nameOf(key))
      if (next === undefined) {
        next = { kind: 'map', offset: key.range[0], entries: [] }
        if (isItem) this.#addItem(map, key, next)
        else map.entries.push({ key: nameOf(key), keyOffset: key.range[0], value: next })
        known.set(nameOf(key), next)
      }
      map = next
    })
    return map
  }

  #addItem(map: OpenMap, key: Key, item: OpenMap): void {
    const lists = childOf(this.#lists, map)
    const list = lists.get(nameOf(key))
    if (list !== undefined) {
      list.push(item)
      return
    }
    const items: Data[] = [item]
    lists.set(nameOf(key), items)
    const offset = key.range[0]
    map.entries.push({ key: nameOf(key), keyOffset: offset, value: { kind: 'list', offset, items } })
  }
}

function childOf<T>(index: Map<OpenMap, Map<string, T>>, map: OpenMap): Map<string, T> {
  const known = index.get(map) ?? new Map<string, T>()
  index.set(map, known)
  return known
}

function convert(node: AST.TOMLContentNode, work: Pair[]): Data {
  const result: { value?: Data } = {}
  const pending: { readonly node: AST.TOMLContentNode; readonly put: (data: Data) => void }[] = [
    { node, put: (data) => (result.value = data) },
  ]
  while (pending.length > 0) {
    const { node: current, put } = pending.pop()!
    const offset = current.range[0]
    if (current.type === 'TOMLInlineTable') {
      const into: OpenMap = { kind: 'map', offset, entries: [] }
      for (const pair of current.body) work.push({ into, pair })
      put(into)
    } else if (current.type === 'TOMLArray') {
      const items: Data[] = []
      put({ kind: 'list', offset, items })
      for (let i = current.elements.length - 1; i >= 0; i--)
        pending.push({ node: current.elements[i]!, put: (data) => items.push(data) })
    } else put(scalar(current))
  }
  return result.value!
}

function scalar(node: AST.TOMLValue): Data {
  const offset = node.range[0]
  if (node.kind === 'string' || node.kind === 'boolean')
    return { kind: 'scalar', offset, value: node.value, text: String(node.value) }
  if (node.kind === 'integer' || node.kind === 'float')
    return { kind: 'scalar', offset, value: node.value, text: node.number }
  return { kind: 'scalar', offset, value: node.datetime, text: node.datetime }
}

function nameOf(key: Key): string {
  return key.type === 'TOMLBare' ? key.name : key.value
}
