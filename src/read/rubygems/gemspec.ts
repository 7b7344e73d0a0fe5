import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { cutOffBlocks } from '../shared/cut-off.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const DEPENDENCY = /^\s*\w+\.add_(runtime_|development_)?dependency[\s(]+["']([^"']+)["']/
const FIELD = /^\s*\w+\.(name|homepage|metadata\[["'](?:homepage_uri|source_code_uri)["']\])\s*=\s*["']([^"']+)["']/

/** Description of a gem. */
export const gemspec = defineReader({
  name: 'rubygems/gemspec',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.gemspec'] },
  reads: 'Gems for running and developing, name, homepage and repository.',
  blind: 'Gems that a loop adds.',
  cutOff: cutOffBlocks,
  read({ text }, report) {
    const found = packages(report, 'gem')
    for (const { text: line, offset } of linesOf(blankComments(text, HASH_STYLE))) {
      const at = offset + line.length - line.trimStart().length
      const dependency = DEPENDENCY.exec(line)
      if (dependency) found.add(dependency[2]!, at, dependency[1] === 'development_' ? 'development' : 'production')
      const field = FIELD.exec(line)
      if (!field) continue
      const [, key, value] = field
      if (key === 'name') {
        reportName(report, value, at)
        report.mark({ kind: 'cli-or-library', name: value!, at })
      } else if (key!.includes('source_code')) reportRepository(report, value, at)
      else reportHomepage(report, value, at)
    }
    found.done()
  },
})
