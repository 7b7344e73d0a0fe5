import { defineReader } from '../reader.js'
import { cutOffMix } from '../shared/cut-off-lock.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const ENTRY = /^\s*"([^"]+)":\s*\{:(hex|git),\s*(?::"?([\w-]+)"?|"([^"]+)")/

/** Lock file of Mix. */
export const mixLock = defineReader({
  name: 'hex/mix-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['mix.lock'] },
  reads: 'Locked packages and the repositories they come from.',
  blind: 'Which packages are direct: all count as transitive.',
  cutOff: cutOffMix,
  read({ text }, report) {
    const found = packages(report, 'hex')
    for (const { text: line, offset } of linesOf(text)) {
      const entry = ENTRY.exec(line.slice(0, 1000))
      if (!entry) continue
      const at = offset + line.indexOf('"')
      if (entry[2] === 'hex') found.add(entry[3] ?? entry[1]!, at, 'transitive')
      else found.repository(entry[4] ?? '', at, 'transitive')
    }
    found.done()
  },
})
