import type { Scope } from '../../model/evidence.js'
import type { At, Report } from '../reader.js'
import { hostOfUrl } from './host-of.js'
import { purl } from './purl.js'

const SHORT_HOSTS: ReadonlyMap<string, string> = new Map([
  ['github', 'github.com'],
  ['gitlab', 'gitlab.com'],
  ['bitbucket', 'bitbucket.org'],
])
const SHORT = /^(github|gitlab|bitbucket):([\w.-]{1,100}\/[\w.-]{1,100})/
const TARBALL_HOSTS = /^(?:codeload\.github\.com|api\.github\.com\/repos|raw\.githubusercontent\.com)\//
const SUFFIX = /(?:\.git)?(?:@[^/]*)?$/

/**
 * The place of a repository as `host/owner/name`, from any of the ways in which manifests write one: a URL with or without
 * `git+`, `git@host:owner/name.git`, `github:owner/name`, the URL of an archive of one revision. Undefined for anything else.
 */
export function gitSource(text: string): string | undefined {
  const source = text.trim().slice(0, 500)
  const short = SHORT.exec(source)
  if (short) return `${SHORT_HOSTS.get(short[1]!)}/${short[2]!.replace(SUFFIX, '')}`
  const host = hostOfUrl(source)?.replace(TARBALL_HOSTS, 'github.com/')
  if (host === undefined) return undefined
  const [name, ...path] = host.split('/')
  const isShort = SHORT_HOSTS.has(name!.split('.')[0]!)
  return [name, ...path.slice(0, isShort ? 2 : 8).map((part) => part.replace(SUFFIX, ''))].join('/')
}

/** `owner/name` of a repository on GitHub. */
export function gitHubName(source: string): string | undefined {
  const [host, owner, name] = source.split('/')
  return host === 'github.com' && owner && name ? `${owner}/${name}` : undefined
}

/**
 * Reports a dependency that is fetched from a repository rather than a registry: whoever builds the product calls that host.
 * Says whether the text named one.
 */
export function reportGitSource(report: Report, text: string, at: At, scope?: Scope, context?: string): boolean {
  const source = gitSource(text)
  if (source === undefined) return false
  const more = { ...(scope && { scope }), ...(context && { context }) }
  const name = gitHubName(source)
  if (name)
    report.evidence({ kind: 'package', value: purl('github', name), use: 'declared', excerpt: name, at, ...more })
  report.evidence({ kind: 'host', value: source, use: 'called', at, ...more })
  return true
}
