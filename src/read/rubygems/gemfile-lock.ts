import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const REMOTE = /^ {2}remote: (\S+)/
const SPEC = /^ {4}([A-Za-z0-9][\w.-]*) \(/

/** Lock file of Bundler. */
export const gemfileLock = defineReader({
  name: 'rubygems/gemfile-lock',
  version: 1,
  syntax: 'text',
  selects: { names: ['gemfile.lock', 'gems.locked'], extensions: ['.gemfile.lock'] },
  reads: 'Locked gems and the sources and repositories they come from.',
  blind: 'Groups: all gems count as transitive.',
  read({ text }, report) {
    const found = packages(report, 'gem')
    let section = ''
    for (const { text: line, offset } of linesOf(text)) {
      if (line !== '' && !line.startsWith(' ')) section = line
      if (section !== 'GEM' && section !== 'GIT') continue
      const remote = REMOTE.exec(line)?.[1]
      if (remote && section === 'GIT') found.repository(remote, offset + 10, 'transitive')
      else if (remote) found.source(remote, offset + 10)
      else {
        const name = SPEC.exec(line)?.[1]
        if (name) found.add(name, offset + 4, 'transitive')
      }
    }
    found.done()
  },
})
