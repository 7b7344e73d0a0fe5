import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { packages } from '../shared/packages.js'

const INDEX =
  /^\s*(index-url|index_url|index|repository|extra-index-url|extra_index_url|find-links|default-index)\s*[=:]\s*["']?(https?:\/\/[^\s"']+)/
const REPLACING = /^(?:index|repository|default)/

/** Indexes set for pip, Twine or setuptools. */
export const pipConf = defineReader({
  name: 'pypi/pip-conf',
  version: 1,
  syntax: 'text',
  selects: { names: ['pip.conf', 'pip.ini', '.pypirc', '.pydistutils.cfg', 'uv.toml'] },
  reads: 'The indexes that packages come from or go to; never a password.',
  blind: 'Settings of the user or of the build machine.',
  read({ text }, report) {
    const found = packages(report, 'pypi')
    for (const { text: line, offset } of linesOf(text)) {
      const match = line.length < 2000 ? INDEX.exec(line) : null
      if (match) found.source(match[2]!, offset + line.indexOf('http'), { replaces: REPLACING.test(match[1]!) })
    }
  },
})
