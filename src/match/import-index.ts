import type { Hit, Index } from './hit.js'

/**
 * Import paths, `<language>:<path>`, up to a separator of the language: `python:boto3` covers `python:boto3.session`.
 * JavaScript imports follow from npm packages, Go imports from modules, so vendor files list neither.
 */
export function importIndex(hits: readonly Hit[], packages: readonly Hit[]): Index {
  const exact = new Map<string, Hit>()
  for (const hit of packages) {
    const { signal } = hit
    if (signal.startsWith('pkg:npm/')) exact.set(`js:${signal.slice(8).replace(/\/\*$/, '')}`, hit)
    if (signal.startsWith('pkg:golang/')) exact.set(`go:${signal.slice(11).replace(/\/?\*$/, '')}`, hit)
  }
  for (const hit of hits) exact.set(hit.signal.replace(/[./:\\]?\*$/, ''), hit)
  return (value) => {
    let path = value
    for (;;) {
      const hit = exact.get(path)
      if (hit) return hit
      const cut = lastSeparator(path)
      if (cut < 0) return undefined
      path = path.slice(0, cut)
    }
  }
}

function lastSeparator(path: string): number {
  const start = path.indexOf(':') + 1
  for (let i = path.length - 1; i > start; i--) {
    const letter = path[i]
    if (letter === '.' || letter === '/' || letter === '\\') return i
    if (letter === ':' && path[i - 1] === ':') return i - 1
  }
  return -1
}
