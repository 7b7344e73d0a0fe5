import type { Scope } from '../../model/evidence.js'
import { defineReader, type Report } from '../reader.js'
import { reportHomepage, reportName } from '../shared/identities.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'
import { isDevelopmentName, PYTHON_FRAMEWORKS, reportRequirement } from './report-requirement.js'

const SECTION = /^\[([^\]]+)\]/
const ENTRY = /^([A-Za-z_][\w.-]*)\s*[=:]\s*(.*)$/

/** Declarative settings of setuptools. */
export const setupCfg = defineReader({
  name: 'pypi/setup-cfg',
  version: 1,
  syntax: 'text',
  selects: { names: ['setup.cfg'] },
  reads: 'Required packages, extras, packages for building and testing, name and homepage.',
  blind: 'Lists that are read from another file (`file: …`).',
  read({ text }, report) {
    const found = packages(report, 'pypi', PYTHON_FRAMEWORKS)
    let section = ''
    let scope: Scope | undefined
    for (const { text: line, offset } of linesOf(text)) {
      const start = line.length - line.trimStart().length
      if (start === line.length || line[start] === '#' || line[start] === ';') continue
      if (start > 0) {
        if (scope) reportRequirement(found, line.slice(start), offset + start, scope)
        continue
      }
      section = SECTION.exec(line)?.[1]?.trim() ?? section
      const entry = ENTRY.exec(line)
      scope = entry ? scopeOf(section, entry[1]!) : undefined
      if (!entry || entry[2] === '') continue
      const at = offset + line.length - entry[2]!.length
      if (scope) reportRequirement(found, entry[2]!, at, scope)
      else if (section === 'metadata') readMetadata(report, entry[1]!, entry[2]!, at)
    }
    found.done()
  },
})

function scopeOf(section: string, key: string): Scope | undefined {
  if (section === 'options.extras_require') return isDevelopmentName(key) ? 'development' : 'optional'
  if (section !== 'options') return undefined
  if (key === 'install_requires') return 'production'
  return key === 'setup_requires' || key === 'tests_require' ? 'development' : undefined
}

function readMetadata(report: Report, key: string, value: string, at: number) {
  if (key === 'name') reportName(report, value.trim(), at)
  else if (key === 'url' || key === 'home_page' || key === 'home-page') reportHomepage(report, value.trim(), at)
}
