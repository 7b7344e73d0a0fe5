import type { Scope } from '../../model/evidence.js'
import { childrenOf, descend, type XmlElement } from '../syntax/xml-tree.js'

/** One dependency or plug-in of a pom, properties not yet put in. */
export interface PomDependency {
  readonly group: string
  readonly artifact: string
  readonly scope: Scope
  readonly condition?: string | undefined
  readonly context?: string | undefined
  /** Offset of the artifact's name. */
  readonly at: number
}

/** Everything a pom asks for: of the project itself and of its profiles. */
export function* pomDependencies(project: XmlElement): Generator<PomDependency> {
  yield* dependenciesOf(project)
  for (const profile of childrenOf(descend(project, 'profiles'), 'profile')) {
    const id = descend(profile, 'id')?.text
    for (const dependency of dependenciesOf(profile))
      yield { ...dependency, condition: id === undefined ? 'profile' : `profile ${id}` }
  }
}

function* dependenciesOf(place: XmlElement): Generator<PomDependency> {
  for (const element of childrenOf(descend(place, 'dependencies'), 'dependency'))
    yield* dependencyOf(element, scopeOf(element))
  // Managed dependencies set versions of what something else brings: nobody has asked for them here.
  for (const element of childrenOf(descend(place, 'dependencyManagement', 'dependencies'), 'dependency'))
    yield* dependencyOf(element, 'transitive', descend(element, 'scope')?.text === 'import' ? 'bom' : 'managed')
  for (const plugin of childrenOf(descend(place, 'build', 'plugins'), 'plugin')) {
    yield* dependencyOf(plugin, 'development', 'plugin')
    for (const element of childrenOf(descend(plugin, 'dependencies'), 'dependency'))
      yield* dependencyOf(element, 'development', 'plugin')
  }
  for (const extension of childrenOf(descend(place, 'build', 'extensions'), 'extension'))
    yield* dependencyOf(extension, 'development', 'extension')
}

function* dependencyOf(element: XmlElement, scope: Scope, context?: string): Generator<PomDependency> {
  const artifact = descend(element, 'artifactId')
  const group = descend(element, 'groupId')?.text ?? (context === 'plugin' ? 'org.apache.maven.plugins' : '')
  if (artifact && artifact.text !== '' && group !== '')
    yield { group, artifact: artifact.text, scope, context, at: artifact.textOffset }
}

function scopeOf(dependency: XmlElement): Scope {
  const scope = descend(dependency, 'scope')?.text
  if (scope === 'test') return 'development'
  // The surroundings bring a provided package at run time, so the product asks for it without shipping it.
  return scope === 'provided' || descend(dependency, 'optional')?.text === 'true' ? 'optional' : 'production'
}
