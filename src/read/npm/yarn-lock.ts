import { defineReader } from '../reader.js'
import { cutOffYarn } from '../shared/cut-off-lock.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'
import { reportSpecifier } from './specifier.js'

const KEY = /^"?((?:@[^@/"\s]+\/)?[^@/"\s,]+)@([^"]*)/
const RESOLVED = /^ {2}resolved "([^"]+)"/
const WORKSPACE = /^(?:workspace|virtual):/
/** Berry writes every version as `npm:…`, and its own registry is npm's unless settings say otherwise. */
const PROTOCOL_AND_VERSION = /^npm:(?!@?[^@]+@)|^patch:/

/** Lock file of Yarn, classic and Berry. */
export const yarnLock = defineReader({
  name: 'npm/yarn-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['yarn.lock'] },
  reads: 'Every locked package, those from repositories, and the registries that classic Yarn notes.',
  blind: 'Which packages are direct: the file does not say, so all count as transitive.',
  cutOff: cutOffYarn,
  read({ text }, report) {
    const found = packages(report, 'npm')
    for (const { text: line, offset } of linesOf(text)) {
      if (line.startsWith(' ')) {
        const url = line.startsWith('  resolved ') ? RESOLVED.exec(line)?.[1] : undefined
        if (url) found.download(url, offset + line.indexOf('"') + 1, 'transitive')
        continue
      }
      if (!line.endsWith(':') || line.startsWith('#')) continue
      const key = KEY.exec(line)
      if (!key) continue
      const specifier = key[2]!.split(', ', 1)[0]!.replace(TAIL, '')
      if (WORKSPACE.test(specifier)) continue
      const name = key[1]!
      if (PROTOCOL_AND_VERSION.test(specifier)) found.add(name, offset, 'transitive')
      else reportSpecifier(found, { name, specifier, at: offset, scope: 'transitive' })
    }
    found.done()
  },
})

const TAIL = /:$/
