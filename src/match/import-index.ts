import type { Hit, Index, SignalRows } from './hit.js'

/**
 * Import paths, `<language>:<path>`, up to a separator of the language: `python:boto3` covers `python:boto3.session`.
 * JavaScript imports follow from npm packages, Go imports from modules, so vendor files list neither.
 */
export function importIndex(rows: SignalRows, packages: SignalRows): Index {
  const exact = new Map<string, Hit>()
  const put = (path: string, signal: string, service: string, assumed: 1 | undefined) => {
    exact.set(path, { service, signal, assumed: assumed === 1 })
  }
  for (const [signal, service, assumed] of packages) {
    if (signal.startsWith('pkg:npm/')) put(`js:${signal.slice(8).replace(/\/\*$/, '')}`, signal, service, assumed)
    if (signal.startsWith('pkg:golang/')) put(`go:${signal.slice(11).replace(/\/?\*$/, '')}`, signal, service, assumed)
  }
  for (const [signal, service, assumed] of rows) put(signal.replace(/[./:\\]?\*$/, ''), signal, service, assumed)
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
