import type { Hit, Index } from './hit.js'

/** Exact names and `prefix*`; the longest prefix wins. */
export function nameIndex(hits: readonly Hit[], options: { readonly foldCase: boolean }): Index {
  const fold = (text: string) => (options.foldCase ? text.toLowerCase() : text)
  const exact = new Map<string, Hit>()
  const prefixes = new Map<string, Hit>()
  const lengths = new Set<number>()
  for (const hit of hits) {
    if (!hit.signal.endsWith('*')) {
      exact.set(fold(hit.signal), hit)
      continue
    }
    const prefix = fold(hit.signal.slice(0, -1))
    prefixes.set(prefix, hit)
    lengths.add(prefix.length)
  }
  const longestFirst = [...lengths].sort((a, b) => b - a)
  return (value) => {
    const name = fold(value)
    const hit = exact.get(name)
    if (hit) return hit
    for (const length of longestFirst) {
      if (length > name.length) continue
      const found = prefixes.get(name.slice(0, length))
      if (found) return found
    }
    return undefined
  }
}
