import type { ComponentMark, Scope } from '../../model/evidence.js'
import { defineReader, type Report } from '../reader.js'
import { reportHomepage, reportName } from '../shared/identities.js'
import { jsonLines } from '../shared/json-lines.js'
import { type Packages, packages } from '../shared/packages.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'

const FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = {
  'laravel/framework': 'web-app',
  'symfony/framework-bundle': 'web-app',
  'slim/slim': 'web-service',
  'drupal/core-recommended': 'web-app',
  'cakephp/cakephp': 'web-app',
  'yiisoft/yii2': 'web-app',
}
const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['require', 'production'],
  ['require-dev', 'development'],
  ['suggest', 'optional'],
])

/** Manifest of a PHP package. */
export const composerJson = defineReader({
  name: 'composer/composer-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['composer.json'] },
  reads: 'Packages for running and developing, repositories, name and homepage.',
  blind: 'Packages that a plug-in of Composer adds.',
  read({ tree, text }, report) {
    const found = packages(report, 'composer', FRAMEWORKS)
    if (tree) readTree(tree, report, found)
    else {
      report.problem({ reason: 'not sound JSON; packages were read line by line', severity: 'partial' })
      for (const { path, key, offset } of jsonLines(text)) {
        const scope = path.length === 1 ? SCOPES.get(path[0]!) : undefined
        if (scope) add(found, key, offset, scope)
      }
    }
    found.done()
  },
})

/** Names without a slash are PHP itself and its extensions. */
function add(found: Packages, name: string, offset: number, scope: Scope) {
  if (name.includes('/')) found.add(name, offset, scope)
}

function readTree(tree: Data, report: Report, found: Packages) {
  for (const [section, scope] of SCOPES)
    for (const { key, keyOffset } of entriesOf(at(tree, section))) add(found, key, keyOffset, scope)
  const repositories = at(tree, 'repositories')
  const list = repositories?.kind === 'list' ? repositories.items : entriesOf(repositories).map(({ value }) => value)
  for (const repository of list) {
    const url = at(repository, 'url')
    const text = textOf(url)
    if (!url || !text) continue
    if (textOf(at(repository, 'type')) === 'composer') found.source(text, url.offset, { replaces: false })
    else found.repository(text, url.offset)
  }
  const name = at(tree, 'name')
  if (name) reportName(report, textOf(name), name.offset)
  const homepage = at(tree, 'homepage')
  if (homepage) reportHomepage(report, textOf(homepage), homepage.offset)
  const type = at(tree, 'type')
  if (type && LIBRARIES.has(textOf(type) ?? '')) report.mark({ kind: 'cli-or-library', at: type.offset })
}

const LIBRARIES = new Set(['library', 'symfony-bundle', 'wordpress-plugin', 'drupal-module', 'composer-plugin'])
