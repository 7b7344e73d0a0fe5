import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { cutOffBlocks } from '../shared/cut-off.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'
import { addPod } from './pod-names.js'

const DEPENDENCY = /^\s*\w+(?:\.\w+)?\.dependency[\s(]+["']([^"']+)["']/
const FIELD = /^\s*\w+\.(name|homepage)\s*=\s*["']([^"']+)["']/
const SOURCE = /^\s*\w+\.source\s*=.*:?\bgit(?:\s*=>|:)\s*["']([^"']+)["']/

/** Description of a pod. */
export const podspec = defineReader({
  name: 'cocoapods/podspec',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.podspec'] },
  reads: 'Pods it depends on, name, homepage and repository.',
  blind: 'Values taken from another file.',
  cutOff: cutOffBlocks,
  read({ text }, report) {
    const found = packages(report, 'cocoapods')
    let name: string | undefined
    for (const { text: whole, offset } of linesOf(blankComments(text, HASH_STYLE))) {
      const line = whole.slice(0, 1000)
      const at = offset + line.length - line.trimStart().length
      const dependency = DEPENDENCY.exec(line)?.[1]
      if (dependency) addPod(found, dependency, at, 'production')
      const field = FIELD.exec(line)
      if (field?.[1] === 'name') {
        name = field[2]
        reportName(report, name, at)
      } else if (field) reportHomepage(report, field[2], at)
      const source = SOURCE.exec(line)?.[1]
      // Apps describe their own native modules as pods; only those with a source are published.
      if (source?.includes('/')) {
        reportRepository(report, source, at)
        report.mark({ kind: 'cli-or-library', at, ...(name && { name }) })
      }
    }
    found.done()
  },
})
