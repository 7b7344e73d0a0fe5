import type { Scope } from '../../model/evidence.js'
import { defineReader } from '../reader.js'
import { cutOffPub } from '../shared/cut-off-lock.js'
import { type Line, linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const NAME = /^ {2}([a-z_][\w]*):\s*$/
const ENTRY = /^ {4,6}(dependency|source|url):\s*"?([^"]*)"?\s*$/
const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['direct main', 'production'],
  ['direct dev', 'development'],
])

/** Lock file of pub. */
export const pubspecLock = defineReader({
  name: 'pub/pubspec-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['pubspec.lock'] },
  reads: 'Locked packages, direct or not, and the hosts and repositories they come from.',
  blind: 'Nothing that it holds.',
  cutOff: cutOffPub,
  read({ text }, report) {
    const found = packages(report, 'pub')
    let name: Line | undefined
    let entries = new Map<string, Line>()
    const flush = () => {
      const source = entries.get('source')?.text
      const url = entries.get('url')
      const scope = SCOPES.get(entries.get('dependency')?.text ?? '') ?? 'transitive'
      if (name && source === 'hosted') {
        found.add(name.text, name.offset, scope)
        if (url) found.source(url.text, url.offset)
      } else if (name && source === 'git') {
        found.add(name.text, name.offset, scope)
        if (url) found.repository(url.text, url.offset, scope)
      }
      entries = new Map()
    }
    for (const { text: line, offset } of linesOf(text)) {
      const next = NAME.exec(line)?.[1]
      if (next) {
        flush()
        name = { text: next, offset: offset + 2 }
        continue
      }
      const entry = ENTRY.exec(line)
      if (entry) entries.set(entry[1]!, { text: entry[2]!, offset: offset + line.indexOf(entry[1]!) })
    }
    flush()
    found.done()
  },
})
