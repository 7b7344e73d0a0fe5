import type { Scope } from '../../model/evidence.js'
import type { At } from '../reader.js'
import type { Packages } from '../shared/packages.js'

/** What stays inside the repository or is written elsewhere in it. */
const LOCAL = /^(?:workspace|link|file|portal|exec):|^\.{0,2}\//
const GIT = /^(?:git[+@:]|ssh:|github:|gitlab:|bitbucket:)|\.git(?:#|$)|^https?:\/\/(?:codeload\.)?github\.com\//
const OWNER_AND_NAME = /^[\w-]{1,100}\/[\w.-]{1,100}(?:#|$)/
const ALIAS = /^(npm|jsr):((?:@[^@/]+\/)?[^@/]+)(?:@|$)/

/** Reports what a dependency's specifier asks for: the package, the one behind an alias, a repository, an archive. */
export function reportSpecifier(
  found: Packages,
  dependency: { readonly name: string; readonly specifier: string; readonly at: At; readonly scope: Scope },
  jsr?: Packages,
): void {
  const { name, specifier, at, scope } = dependency
  if (LOCAL.test(specifier)) return
  const alias = ALIAS.exec(specifier)
  if (alias) {
    const isVersion = STARTS_LIKE_VERSION.test(alias[2]!)
    const target = alias[1] === 'jsr' && jsr ? jsr : found
    target.add(isVersion ? name : alias[2]!, at, scope)
    return
  }
  if (OWNER_AND_NAME.test(specifier)) found.repository(`github:${specifier.split('#', 1)[0]}`, at, scope)
  else if (GIT.test(specifier)) found.repository(specifier, at, scope)
  else if (specifier.startsWith('http')) found.download(specifier, at, scope)
  else {
    found.add(name, at, scope)
    return
  }
  // A package from a repository or an archive keeps its name: the code imports it by that.
  found.add(name, at, scope, { context: 'not from a registry' })
}

const STARTS_LIKE_VERSION = /^[\^~<>=*v]?\d|^\*$/
