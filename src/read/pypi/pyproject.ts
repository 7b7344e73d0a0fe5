import type { Scope } from '../../model/evidence.js'
import { defineReader, type Report } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { type Packages, packages } from '../shared/packages.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'
import { isDevelopmentName, PYTHON_FRAMEWORKS, reportRequirement } from './report-requirement.js'

/** Manifest of a Python project: the standard tables, Poetry, uv, PDM and dependency groups. */
export const pyproject = defineReader({
  name: 'pypi/pyproject',
  version: 1,
  syntax: 'toml',
  selects: { names: ['pyproject.toml'] },
  reads: 'Packages of every table and group, indexes, packages from repositories, the names of the project.',
  blind: 'Dependencies that the build computes (`dynamic`).',
  read({ tree }, report) {
    if (!tree) {
      report.problem({ reason: 'not sound TOML', severity: 'partial' })
      return
    }
    const found = packages(report, 'pypi', PYTHON_FRAMEWORKS)
    const list = (node: Data | undefined, scope: Scope) => {
      for (const item of itemsOf(node)) {
        const text = textOf(item)
        if (text) reportRequirement(found, text, item.offset, scope)
      }
    }
    list(at(tree, 'project', 'dependencies'), 'production')
    for (const group of entriesOf(at(tree, 'project', 'optional-dependencies')))
      list(group.value, isDevelopmentName(group.key) ? 'development' : 'optional')
    for (const group of entriesOf(at(tree, 'dependency-groups'))) list(group.value, 'development')
    for (const group of entriesOf(at(tree, 'tool', 'pdm', 'dev-dependencies'))) list(group.value, 'development')
    list(at(tree, 'tool', 'uv', 'dev-dependencies'), 'development')
    list(at(tree, 'build-system', 'requires'), 'development')
    readPoetry(at(tree, 'tool', 'poetry'), found)
    readSources(tree, found)
    readIdentity(at(tree, 'project'), report)
    readIdentity(at(tree, 'tool', 'poetry'), report)
    found.done()
  },
})

function readPoetry(poetry: Data | undefined, found: Packages) {
  const table = (node: Data | undefined, scope: Scope) => {
    for (const { key, keyOffset, value } of entriesOf(node)) {
      if (key === 'python' || at(value, 'path')) continue
      const isOptional = textOf(at(value, 'optional')) === 'true'
      const extras = itemsOf(at(value, 'extras')).map(textOf).join(',')
      const marker = textOf(at(value, 'markers'))
      found.add(key, keyOffset, isOptional ? 'optional' : scope, {
        condition: marker,
        context: extras === '' ? undefined : `extras ${extras}`,
      })
      const git = textOf(at(value, 'git'))
      if (git) found.repository(git, keyOffset, scope)
    }
  }
  table(at(poetry, 'dependencies'), 'production')
  table(at(poetry, 'dev-dependencies'), 'development')
  for (const group of entriesOf(at(poetry, 'group')))
    table(at(group.value, 'dependencies'), group.key === 'main' ? 'production' : 'development')
}

/** Poetry and uv add their sources to the default index unless told otherwise. */
function readSources(tree: Data, found: Packages) {
  const sources = [
    at(tree, 'tool', 'poetry', 'source'),
    at(tree, 'tool', 'uv', 'index'),
    at(tree, 'tool', 'pdm', 'source'),
  ]
  for (const source of sources.flatMap(itemsOf)) {
    const url = at(source, 'url')
    const text = textOf(url)
    const replaces = textOf(at(source, 'default')) === 'true' || textOf(at(source, 'priority')) === 'primary'
    if (url && text) found.source(text, url.offset, { replaces })
  }
  for (const { keyOffset, value } of entriesOf(at(tree, 'tool', 'uv', 'sources'))) {
    const git = textOf(at(value, 'git'))
    if (git) found.repository(git, keyOffset)
  }
}

function readIdentity(project: Data | undefined, report: Report) {
  const name = at(project, 'name')
  if (name) reportName(report, textOf(name), name.offset)
  for (const { key, value } of [...entriesOf(project), ...entriesOf(at(project, 'urls'))]) {
    const label = key.toLowerCase()
    if (label === 'homepage' || label === 'home') reportHomepage(report, textOf(value), value.offset)
    else if (REPOSITORY_LABELS.has(label)) reportRepository(report, textOf(value), value.offset)
  }
  const scripts = entriesOf(project).find(({ key }) => key === 'scripts')
  if (scripts) report.mark({ kind: 'cli-or-library', at: scripts.keyOffset })
}

const REPOSITORY_LABELS = new Set(['repository', 'source', 'source code', 'github', 'code'])
