import type { Packages } from '../shared/packages.js'
import type { Statement } from './statements.js'

/** The repositories that Gradle knows by name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['mavenCentral', 'https://repo.maven.apache.org/maven2'],
  ['google', 'https://maven.google.com'],
  ['gradlePluginPortal', 'https://plugins.gradle.org'],
  ['jcenter', 'https://jcenter.bintray.com'],
])
const CALL = /^(\w+)\s*(?:\(|$)/
const URL =
  /(?:^maven\s*\(\s{0,20}|\burl\s{0,20}[=(]?\s{0,20}|setUrl\(\s{0,20}|^uri\(\s{0,20})(?:\w{1,20}\s?=\s?)?(?:uri\s?\(\s{0,20})?["'](https?:\/\/[^"'\s$]+)/

/** Reports the repository that a statement below `repositories` names. */
export function readRepository({ text, offset, blocks }: Statement, found: Packages): void {
  // `content { … }` and `credentials { … }` say what a repository is for, not where.
  if (blocks.includes('credentials') || blocks.includes('content')) return
  const named = NAMED.get(CALL.exec(text)?.[1] ?? '')
  const url = named ?? URL.exec(text)?.[1]
  const context = blocks.includes('publishing') ? 'publishing' : undefined
  if (url) found.source(url, offset, context ? { context } : {})
}
