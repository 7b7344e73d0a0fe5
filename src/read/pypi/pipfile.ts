import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'
import { isDevelopmentName, PYTHON_FRAMEWORKS } from './report-requirement.js'

/** Tables that hold no packages. */
const SETTINGS = new Set(['source', 'requires', 'scripts', 'pipenv'])

/** Manifest of Pipenv. */
export const pipfile = defineReader({
  name: 'pypi/pipfile',
  version: 1,
  syntax: 'toml',
  selects: { names: ['pipfile'] },
  reads: 'Packages of every category, indexes, packages from repositories.',
  blind: 'Indexes whose URL hangs on a variable.',
  read({ tree }, report) {
    if (!tree) {
      report.problem({ reason: 'not sound TOML', severity: 'partial' })
      return
    }
    const found = packages(report, 'pypi', PYTHON_FRAMEWORKS)
    for (const source of itemsOf(at(tree, 'source'))) {
      const url = at(source, 'url')
      if (url) found.source(textOf(url) ?? '', url.offset)
    }
    for (const table of entriesOf(tree)) {
      if (SETTINGS.has(table.key)) continue
      const scope = table.key === 'dev-packages' || isDevelopmentName(table.key) ? 'development' : 'production'
      for (const { key, keyOffset, value } of entriesOf(table.value)) {
        if (at(value, 'path')) continue
        const extras = itemsOf(at(value, 'extras')).map(textOf).join(',')
        const condition = textOf(at(value, 'markers'))
        found.add(key, keyOffset, scope, { condition, context: extras === '' ? undefined : `extras ${extras}` })
        const git = textOf(at(value, 'git'))
        if (git) found.repository(git, keyOffset, scope)
      }
    }
    found.done()
  },
})
