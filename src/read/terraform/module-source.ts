import type { At, Report } from '../reader.js'
import { reportGitSource } from '../shared/git-source.js'
import { hostOf } from '../shared/host-of.js'
import { purl } from '../shared/purl.js'

const REGISTRY_MODULE = /^([\w-]+\/[\w-]+\/[\w-]+)(?:\/\/[\w./-]*)?$/
const PRIVATE_MODULE = /^([\w-]+(?:\.[\w-]+)+)\/([\w-]+)\/[\w-]+\/[\w-]+(?:\/\/[\w./-]*)?$/
const GIT_FORGE = /^(?:github\.com|bitbucket\.org|gitlab\.com)\//

/**
 * Reports where a module comes from (https://developer.hashicorp.com/terraform/language/modules/sources): a registry, a
 * repository, a bucket; a folder of the same repository is a reference. True where it came from the default registry.
 */
export function reportModuleSource(source: string, at: At, context: string, report: Report): boolean {
  const text = source.replace(/^tfr:\/\/\//, '')
  if (text.startsWith('.')) {
    report.reference({ kind: 'module', value: text, at })
    return false
  }
  const registry = REGISTRY_MODULE.exec(text)
  if (registry) {
    report.evidence({
      kind: 'package',
      value: purl('terraform', registry[1]!),
      use: 'declared',
      context,
      at,
      excerpt: registry[1]!,
    })
    return true
  }
  const plain = text.replace(/^(?:git|hg|s3|gcs)::/, '').replace(/^tfr:\/\//, 'https://')
  const repository = plain.replace(/(?<!:)\/\/.*$/, '').replace(/\?.*$/, '')
  if (GIT_FORGE.test(plain)) reportGitSource(report, `https://${repository}`, at, undefined, context)
  else if (text.startsWith('git::') || plain.startsWith('git@'))
    reportGitSource(report, repository, at, undefined, context)
  else {
    const host = PRIVATE_MODULE.test(plain) ? plain.split('/', 2).join('/') : hostOf(plain)
    if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', context, at })
  }
  return false
}
