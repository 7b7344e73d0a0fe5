import { lastLetterOf } from './last-letter.js'
import type { Reader } from './reader.js'

/** Chooses the readers of a file from its path and first bytes. */
export type SelectReaders = (path: string, head: Uint8Array) => readonly Reader[]

/** How far into a file markers are looked for. */
export const HEAD_BYTES = 4096

interface Marked {
  readonly reader: Reader
  readonly anyOf: readonly Buffer[]
}

/** Builds the tables once; choosing costs a few map reads and the path expressions. */
export function createSelect(readers: readonly Reader[]): SelectReaders {
  const byName = new Map<string, Reader[]>()
  const byExtension = new Map<string, Reader[]>()
  const byPath = readers.flatMap((reader) => {
    const { path } = reader.selects
    return path === undefined ? [] : [{ reader, path, end: lastLetterOf(path) }]
  })
  const marked = new Map<string, Marked[]>()
  for (const reader of readers) {
    for (const name of reader.selects.names ?? []) add(byName, name.toLowerCase(), reader)
    for (const extension of reader.selects.extensions ?? []) add(byExtension, extension.toLowerCase(), reader)
    const markers = reader.selects.markers
    for (const extension of markers?.extensions ?? []) {
      add(marked, extension.toLowerCase(), { reader, anyOf: markers!.anyOf.map((text) => Buffer.from(text)) })
    }
  }

  return (path, head) => {
    const lower = path.toLowerCase()
    const name = lower.slice(lower.lastIndexOf('/') + 1)
    const chosen = new Set<Reader>(byName.get(name))
    for (const extension of extensionsOf(name)) {
      for (const reader of byExtension.get(extension) ?? []) chosen.add(reader)
      for (const { reader, anyOf } of marked.get(extension) ?? []) {
        if (!chosen.has(reader) && holdsAny(head, anyOf)) chosen.add(reader)
      }
    }
    const last = lower.at(-1)
    for (const { reader, path, end } of byPath)
      if ((end === undefined || end === last) && !chosen.has(reader) && path.test(lower)) chosen.add(reader)
    return [...chosen]
  }
}

/** `.html.erb` and `.erb` of `page.html.erb`. */
function* extensionsOf(name: string): Generator<string> {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) yield name.slice(dot)
}

function holdsAny(head: Uint8Array, anyOf: readonly Buffer[]): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES))
  return anyOf.some((marker) => start.includes(marker))
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
