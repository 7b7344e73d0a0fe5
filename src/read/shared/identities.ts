import type { At, Report } from '../reader.js'
import { gitHubName, gitSource } from './git-source.js'
import { hostOfUrl } from './host-of.js'

/** Hosts that show many projects, one a path: a homepage there says nothing of the host. */
const SHARED_HOSTS = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'git.sr.ht',
  'www.npmjs.com',
  'npmjs.com',
  'pypi.org',
  'crates.io',
  'docs.rs',
  'rubygems.org',
  'hex.pm',
  'hexdocs.pm',
  'packagist.org',
  'pub.dev',
  'pkg.go.dev',
  'jsr.io',
  'www.nuget.org',
])

/** The product's own name, as a manifest gives it. */
export function reportName(report: Report, name: string | undefined, at: At): void {
  if (name && name.length <= 200) report.identity({ kind: 'name', value: name, at })
}

/** The product's repository: `owner/name` on GitHub, host and path elsewhere. */
export function reportRepository(report: Report, url: string | undefined, at: At): void {
  const source = url === undefined ? undefined : gitSource(OWNER_AND_NAME.test(url) ? `github:${url}` : url)
  const value = source && (gitHubName(source) ?? source)
  if (value?.includes('/')) report.identity({ kind: 'repository', value, at })
}

/** The product's homepage: a host of its own, or a repository where it is kept on a shared host. */
export function reportHomepage(report: Report, url: string | undefined, at: At): void {
  const host = url === undefined ? undefined : hostOfUrl(url)?.split('/', 1)[0]
  if (host === undefined) return
  if (!SHARED_HOSTS.has(host)) report.identity({ kind: 'host', value: host, at })
  else if (host === 'github.com') reportRepository(report, url, at)
}

const OWNER_AND_NAME = /^[\w.-]{1,100}\/[\w.-]{1,100}$/
