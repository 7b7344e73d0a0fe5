import { defineReader } from '../reader.js'
import { cutOffBundler } from '../shared/cut-off-lock.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const REMOTE = /^ {2}remote: (\S+)/
const SPEC = /^ {4}([A-Za-z0-9][\w.-]*) \(/
/** `stripe (~> 10.0)!` of the last section. */
const DEPENDENCY = /^ {2}([A-Za-z0-9][\w.-]*)/

/** Lock file of Bundler. */
export const gemfileLock = defineReader({
  name: 'rubygems/gemfile-lock',
  version: 3,
  syntax: 'text',
  selects: { names: ['gemfile.lock', 'gems.locked'], extensions: ['.gemfile.lock'] },
  reads: 'Locked gems and the sources and repositories they come from.',
  blind:
    'Groups: gems under DEPENDENCIES are direct where no Gemfile stands beside it, all others count as transitive.',
  cutOff: cutOffBundler,
  read({ text }, report) {
    const found = packages(report, 'gem')
    const direct = directGems(text)
    let section = ''
    for (const { text: line, offset } of linesOf(text)) {
      if (line !== '' && !line.startsWith(' ')) section = line
      if (section !== 'GEM' && section !== 'GIT') continue
      const remote = REMOTE.exec(line)?.[1]
      if (remote && section === 'GIT') found.repository(remote, offset + 10, 'transitive')
      else if (remote) found.source(remote, offset + 10)
      else {
        const name = SPEC.exec(line)?.[1]
        if (name) found.add(name, offset + 4, direct.has(name) ? 'production' : 'transitive')
      }
    }
    found.done()
  },
})

function directGems(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  let isListed = false
  for (const { text: line } of linesOf(text)) {
    if (line !== '' && !line.startsWith(' ')) isListed = line === 'DEPENDENCIES'
    const name = isListed ? DEPENDENCY.exec(line)?.[1] : undefined
    if (name !== undefined) names.add(name)
  }
  return names
}
