import type { ComponentMark, Scope } from '../../model/evidence.js'
import type { At, Report } from '../reader.js'
import { gitHubName, gitSource, reportGitSource } from './git-source.js'
import { hostOfUrl } from './host-of.js'
import { once } from './once.js'
import { purl } from './purl.js'
import { registryOf } from './registries.js'

/** What else a manifest says of one package. */
export interface PackageDetails {
  readonly condition?: string | undefined
  readonly context?: string | undefined
  readonly excerpt?: string
}

/** The packages of one manifest or lock file, and where they come from. */
export interface Packages {
  /** One package; a name that stands twice in the same scope is reported once. */
  add(name: string, at: At, scope: Scope, details?: PackageDetails): void
  /** A registry that the file names: the ecosystem's default one, or a host that the build calls. */
  source(url: string, at: At, details?: { readonly context?: string; readonly replaces?: boolean }): void
  /** Where one package is fetched from, as lock files say it: as `source`, by host alone, or a repository. */
  download(url: string, at: At, scope?: Scope): void
  /** A repository that packages come from instead of a registry, reported once; says whether the text named one. */
  repository(url: string, at: At, scope?: Scope, context?: string): boolean
  /** Call it last: packages without a named registry come from the default one. */
  done(): void
}

const REGISTRIES: Readonly<Record<string, string>> = {
  npm: 'npm',
  jsr: 'jsr',
  pypi: 'pypi',
  gem: 'rubygems',
  maven: 'maven',
  nuget: 'nuget',
  golang: 'go',
  cargo: 'crates-io',
  composer: 'packagist',
  hex: 'hex',
  pub: 'pub',
  cocoapods: 'cocoapods',
}

/** Names that could stand in a registry; what else stands in their place is a variable, a path or a slip. */
const NAME = /^[^\s"'`\\<>{}$|]{1,200}$/
const REPOSITORY =
  /^(?:git[+@:]|ssh:|github:|gitlab:|bitbucket:)|\.git(?:[#?@]|$)|^https:\/\/(?:codeload\.)?github\.com\//

/**
 * Reports packages of one purl type. `frameworks` says which packages mark the folder as a component of some kind when the
 * product needs them in production.
 */
export function packages(
  report: Report,
  type: string,
  frameworks: Readonly<Record<string, ComponentMark['kind']>> = {},
): Packages {
  const isNew = once()
  const isFound = once()
  let count = 0
  let hasSource = false
  const registry = (name: string, at: At) => {
    if (isFound(`registry ${name}`)) report.evidence({ kind: 'registry', value: name, use: 'declared', at })
  }
  const host = (value: string, at: At, { scope, context }: { scope?: Scope; context?: string }) => {
    if (!isFound(`host ${value}`)) return
    report.evidence({ kind: 'host', value, use: 'called', at, ...(scope && { scope }), ...(context && { context }) })
  }
  const repository = (url: string, at: At, scope?: Scope, context?: string) => {
    const source = gitSource(url)
    if (source === undefined) return false
    if (isFound(`${scope} ${source}`)) reportGitSource(report, url, at, scope, context)
    return true
  }
  return {
    repository,
    add(name, at, scope, { condition, context, excerpt } = {}) {
      if (!NAME.test(name)) return
      count++
      const value = purl(type, name)
      if (!isNew(`${scope} ${value}`)) return
      report.evidence({
        kind: 'package',
        value,
        use: 'declared',
        scope,
        excerpt: excerpt ?? name,
        at,
        ...(condition && { condition }),
        ...(context && { context }),
      })
      const kind = scope === 'production' && Object.hasOwn(frameworks, name) ? frameworks[name] : undefined
      if (kind && isFound(`mark ${kind}`)) report.mark({ kind, at })
    },
    source(url, at, { context, replaces = true } = {}) {
      const value = hostOfUrl(url)
      if (value === undefined) return
      if (replaces) hasSource = true
      const name = registryOf(value)
      if (name) registry(name, at)
      else host(value, at, context ? { context } : {})
    },
    download(url, at, scope) {
      const source = REPOSITORY.test(url) ? gitSource(url) : undefined
      if (source && (gitHubName(source) || !url.startsWith('http')) && repository(url, at, scope)) return
      const value = hostOfUrl(url)
      if (value === undefined) return
      const name = registryOf(value)
      if (name) {
        hasSource = true
        registry(name, at)
      } else host(value.split('/', 1)[0]!, at, scope ? { scope } : {})
    },
    done() {
      const name = REGISTRIES[type]
      if (count > 0 && !hasSource && name) registry(name, { line: 1 })
    },
  }
}
