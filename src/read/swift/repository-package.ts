import type { Scope } from '../../model/evidence.js'
import type { At, Report } from '../reader.js'
import { gitSource, reportGitSource } from '../shared/git-source.js'
import { purl } from '../shared/purl.js'

/** Reports a Swift package: its name is its repository, and builds fetch it from there. */
export function reportSwiftPackage(report: Report, url: string, at: At, scope: Scope): void {
  const source = gitSource(url)
  if (source === undefined || !source.includes('/')) return
  report.evidence({ kind: 'package', value: purl('swift', source), use: 'declared', scope, excerpt: source, at })
  reportGitSource(report, url, at, scope)
}
