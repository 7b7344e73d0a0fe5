import type { ModuleFacts } from '../../model/reach.js'
import { entryKindOf } from './entry-points.js'
import { languageOf } from './languages/index.js'

/** Source files whose imports are not followed and that touch vendors all the same. */
const OTHER_SOURCE = /\.(?:rs|swift|m|dart|clj|fs|groovy)$/i

/** Assumption: what is longer was written by a tool; its imports would say nothing of the product's own shape. */
const LONGEST_MODULE = 1024 * 1024

/** So many names are kept of a list; no hand writes more into one file. Assumption. */
const MOST_NAMES = 3000

/** What a source file says of its place in the module graph; undefined for any other file. */
export function moduleFactsOf(path: string, bytes: Uint8Array): ModuleFacts | undefined {
  const language = languageOf(path)
  if (language === undefined && !OTHER_SOURCE.test(path)) return undefined
  if (path.endsWith('.d.ts')) return undefined
  if (bytes.byteLength > LONGEST_MODULE) return { path, imports: [] }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const entry = entryKindOf(path, text)
  const names = language?.read(text)
  return {
    path,
    ...(language && { language: language.name }),
    imports: kept(names?.imports),
    ...(names?.declares?.length && { declares: kept(names.declares) }),
    ...(names?.implements?.length && { implements: kept(names.implements) }),
    ...(entry && { entry }),
  }
}

function kept(names: readonly string[] = []): string[] {
  return (names.length > MOST_NAMES ? names.slice(0, MOST_NAMES) : names).map(own)
}

/** The same modules are imported all over a tree: so many names are remembered, then forgotten together (assumption). */
const MOST_REMEMBERED = 50_000
const remembered = new Map<string, string>()

/** A copy of its own, as UTF-8: a part of a text keeps the whole text in memory. */
function own(part: string): string {
  let copy = remembered.get(part)
  if (copy === undefined) {
    const bytes = Buffer.from(part, 'latin1')
    copy = bytes.toString('utf8')
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(bytes.toString('latin1'), copy)
  }
  return copy
}
