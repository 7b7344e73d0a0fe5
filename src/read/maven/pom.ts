import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { pathFrom } from '../shared/relative-path.js'
import { childrenOf, descend, type XmlElement } from '../syntax/xml-tree.js'
import { type PomDependency, pomDependencies } from './pom-dependencies.js'
import { reportPomNames } from './pom-names.js'
import { resolved } from './pom-properties.js'

const SERVICES =
  /^(?:spring-boot-starter-web(?:flux)?|dropwizard-core|quarkus-(?:rest|resteasy.*|vertx-http)|micronaut-http-server-netty|helidon-webserver|vertx-web)$/

/** Plug-ins that make something to deploy; without one a module is a library that shares a framework. */
const PACKAGERS = new Set([
  'spring-boot-maven-plugin',
  'quarkus-maven-plugin',
  'micronaut-maven-plugin',
  'maven-shade-plugin',
  'maven-assembly-plugin',
  'jib-maven-plugin',
  'appassembler-maven-plugin',
  'docker-maven-plugin',
])

/** Project file of Maven. */
export const pom = defineReader({
  name: 'maven/pom',
  version: 1,
  syntax: 'xml',
  selects: { names: ['pom.xml'], extensions: ['.pom'] },
  reads:
    'Dependencies with scope and profile, managed ones, plug-ins, repositories, parent, modules, properties, names.',
  blind: 'What parents outside the repository bring.',
  read({ tree, path }, report) {
    if (tree?.name !== 'project') {
      if (!tree) report.problem({ reason: 'not sound XML', severity: 'partial' })
      return
    }
    const found = packages(report, 'maven')
    const properties = reportPomNames(tree, path, report)
    const dependencies = [...pomDependencies(tree)]
    const isPackaged =
      descend(tree, 'packaging')?.text === 'war' || dependencies.some(({ artifact }) => PACKAGERS.has(artifact))
    for (const dependency of dependencies) {
      const name = resolved(`${dependency.group}/${dependency.artifact}`, properties)
      const { scope, at } = dependency
      if (name.includes('${')) report.reference({ kind: 'variable', value: `pkg:maven/${name}`, scope, at })
      else found.add(name, at, scope, { ...details(dependency), excerpt: dependency.artifact })
      if (isPackaged && scope === 'production' && SERVICES.test(dependency.artifact))
        report.mark({ kind: 'web-service', at })
    }
    for (const { repository, context } of repositoriesOf(tree)) {
      const url = descend(repository, 'url')
      if (url) found.source(resolved(url.text, properties), url.textOffset, { context, replaces: false })
    }
    for (const module of childrenOf(descend(tree, 'modules'), 'module')) {
      const target = pathFrom(path, module.text)
      if (target) report.reference({ kind: 'module', value: target, at: module.textOffset })
    }
    found.done()
  },
})

function details({ condition, context }: PomDependency) {
  return { condition, context }
}

function* repositoriesOf(project: XmlElement): Generator<{ repository: XmlElement; context: string }> {
  const places = [project, ...childrenOf(descend(project, 'profiles'), 'profile')]
  for (const place of places) {
    for (const repository of childrenOf(descend(place, 'repositories'), 'repository'))
      yield { repository, context: 'repositories' }
    for (const repository of childrenOf(descend(place, 'pluginRepositories'), 'pluginRepository'))
      yield { repository, context: 'pluginRepositories' }
    for (const name of ['repository', 'snapshotRepository'])
      for (const repository of childrenOf(descend(place, 'distributionManagement'), name))
        yield { repository, context: 'distributionManagement' }
  }
}
