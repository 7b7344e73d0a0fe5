import type { Scope } from '../../model/evidence.js'
import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { endOfBracket, literalsIn } from '../shared/brackets.js'
import { reportHomepage, reportName } from '../shared/identities.js'
import { packages } from '../shared/packages.js'
import { isDevelopmentName, PYTHON_FRAMEWORKS, reportRequirement } from './report-requirement.js'

const LIST =
  /\b(install_requires|extras_require|setup_requires|tests_require|requirements|install_requirements)\s*=\s*([[{(])/gi
const NAME = /^[ \t]*name\s*=\s*["']([^"']{1,100})["']/m
const URL = /^[ \t]*url\s*=\s*["']([^"']{1,300})["']/m
const SCOPES: Readonly<Record<string, Scope>> = { setup_requires: 'development', tests_require: 'development' }
const KEY_FOLLOWS = /^\s*:/

/** Setup script of setuptools, read as text and never run. */
export const setupPy = defineReader({
  name: 'pypi/setup-py',
  version: 1,
  syntax: 'text',
  selects: { names: ['setup.py'] },
  reads: 'Package lists that are written out, extras, name and homepage.',
  blind: 'Lists that the script computes or reads from a file.',
  read({ text }, report) {
    const code = blankComments(text, HASH_STYLE)
    const found = packages(report, 'pypi', PYTHON_FRAMEWORKS)
    let next = 0
    for (const match of code.matchAll(LIST)) {
      if (match.index < next) continue
      const open = match.index + match[0].length - 1
      next = endOfBracket(code, open)
      const kind = match[1]!.toLowerCase()
      let scope: Scope = SCOPES[kind] ?? (kind === 'extras_require' ? 'optional' : 'production')
      for (const literal of literalsIn(code, open, next)) {
        const end = literal.offset + literal.text.length + 2
        if (kind === 'extras_require' && KEY_FOLLOWS.test(code.slice(end, end + 20)))
          scope = isDevelopmentName(literal.text) ? 'development' : 'optional'
        else reportRequirement(found, literal.text, literal.offset, scope)
      }
    }
    const name = NAME.exec(code)
    if (name) reportName(report, name[1], name.index + name[0].indexOf(name[1]!))
    const url = URL.exec(code)
    if (url) reportHomepage(report, url[1], url.index + url[0].indexOf(url[1]!))
    found.done()
  },
})
