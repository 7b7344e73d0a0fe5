import type { ComponentMark } from '../../model/evidence.js'
import { type Document, defineReader, type Report } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { jsonLines } from '../shared/json-lines.js'
import { type Packages, packages } from '../shared/packages.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'
import { scopeOfSection } from './sections.js'
import { reportSpecifier } from './specifier.js'

const FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = {
  next: 'web-app',
  nuxt: 'web-app',
  gatsby: 'web-app',
  astro: 'web-app',
  'react-scripts': 'web-app',
  '@angular/core': 'web-app',
  '@sveltejs/kit': 'web-app',
  '@remix-run/react': 'web-app',
  '@remix-run/node': 'web-app',
  '@remix-run/serve': 'web-app',
  express: 'web-service',
  fastify: 'web-service',
  koa: 'web-service',
  hono: 'web-service',
  '@hapi/hapi': 'web-service',
  '@nestjs/core': 'web-service',
  electron: 'desktop-app',
}

/** Manifest of a JavaScript package. */
export const packageJson = defineReader({
  name: 'npm/package-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['package.json'] },
  reads: 'Direct packages of every section, aliases, packages from repositories, workspaces, the names of the package.',
  blind: 'Scripts, version overrides and packages that a workspace catalogue renames.',
  read(document, report) {
    const found = packages(report, 'npm', FRAMEWORKS)
    const jsr = packages(report, 'jsr')
    if (document.tree) readTree(document.tree, report, found, jsr)
    else readLines(document, report, found, jsr)
    found.done()
    jsr.done()
  },
})

function readTree(tree: Data, report: Report, found: Packages, jsr: Packages) {
  for (const section of entriesOf(tree)) {
    const scope = scopeOfSection(section.key)
    for (const { key, keyOffset, value } of scope ? entriesOf(section.value) : []) {
      const specifier = textOf(value)
      if (specifier !== undefined) reportSpecifier(found, { name: key, specifier, at: keyOffset, scope: scope! }, jsr)
    }
  }
  readIdentity(tree, report)
  readMark(tree, report)
  const manager = at(tree, 'packageManager')
  const managerName = textOf(manager)?.split('@', 1)[0]
  if (manager && managerName) found.add(managerName, manager.offset, 'development', { context: 'packageManager' })
  const registry = at(tree, 'publishConfig', 'registry')
  const url = textOf(registry)
  if (registry && url) found.source(url, registry.offset, { context: 'publishConfig', replaces: false })
  const workspaces = at(tree, 'workspaces')
  for (const item of itemsOf(workspaces?.kind === 'map' ? at(workspaces, 'packages') : workspaces)) {
    const value = textOf(item)
    if (value) report.reference({ kind: 'workspace', value, at: item.offset })
  }
}

function readIdentity(tree: Data, report: Report) {
  const name = at(tree, 'name')
  if (name) reportName(report, textOf(name), name.offset)
  const repository = at(tree, 'repository', 'url') ?? at(tree, 'repository')
  if (repository) reportRepository(report, textOf(repository), repository.offset)
  const homepage = at(tree, 'homepage')
  if (homepage) reportHomepage(report, textOf(homepage), homepage.offset)
}

/** Electron stands in `devDependencies` by its own advice; a package with a version that is no app is published. */
function readMark(tree: Data, report: Report) {
  const electron = entriesOf(at(tree, 'devDependencies')).find(({ key }) => key === 'electron')
  if (electron) report.mark({ kind: 'desktop-app', at: electron.keyOffset })
  const isApp = electron || entriesOf(at(tree, 'dependencies')).some(({ key }) => Object.hasOwn(FRAMEWORKS, key))
  if (isApp || isTrue(at(tree, 'private')) || !at(tree, 'version')) return
  const entry = at(tree, 'bin') ?? at(tree, 'exports') ?? at(tree, 'main')
  const name = textOf(at(tree, 'name'))
  if (entry) report.mark({ kind: 'cli-or-library', at: entry.offset, ...(name && { name }) })
}

function isTrue(node: Data | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true
}

function readLines({ text }: Document<Data>, report: Report, found: Packages, jsr: Packages) {
  report.problem({ reason: 'not sound JSON; packages were read line by line', severity: 'partial' })
  for (const { path, key, value, opens, offset } of jsonLines(text)) {
    const scope = path.length === 1 ? scopeOfSection(path[0]) : undefined
    if (scope && key && !opens) reportSpecifier(found, { name: key, specifier: value, at: offset, scope }, jsr)
  }
}
