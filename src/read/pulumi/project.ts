import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { reportName } from '../shared/identities.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

/** Pulumi projects (https://www.pulumi.com/docs/iac/concepts/projects/project-file/). */
export const project = defineReader({
  name: 'pulumi/project',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['pulumi.yaml', 'pulumi.yml'] },
  reads: 'Pulumi projects: where the state is kept, and the resources of programs written in YAML.',
  blind: 'Programs in other languages show by their packages.',
  read(document, report) {
    const root = document.tree?.[0]
    const runtime = at(root, 'runtime')
    if (runtime === undefined) return
    report.evidence({ kind: 'file', value: 'Pulumi.yaml', use: 'declared', at: runtime.offset, excerpt: 'runtime' })
    report.mark({ kind: 'infrastructure', at: 0 })
    const name = at(root, 'name')
    reportName(report, textOf(name), name?.offset ?? 0)
    const backend = at(root, 'backend', 'url')
    const url = textOf(backend)
    const scheme = url === undefined ? undefined : SCHEME.exec(url)?.[1]
    const host = hostOfUrl(url ?? '')
    if (backend && host !== undefined && scheme === 'https')
      report.evidence({ kind: 'host', value: host, use: 'called', context: 'state', at: backend.offset })
    else if (backend && scheme !== undefined)
      report.evidence({
        kind: 'resource',
        value: `backend:${scheme}`,
        use: 'called',
        at: backend.offset,
        excerpt: scheme,
      })
    // Without a backend in the file the state is kept with the maker, unless somebody logged in elsewhere.
    else if (backend === undefined)
      report.evidence({
        kind: 'resource',
        value: 'backend:pulumi',
        use: 'configured',
        condition: 'no other backend is given at login',
        at: runtime.offset,
        excerpt: 'runtime',
      })
    for (const { key, value } of entriesOf(at(root, 'resources'))) {
      const type = at(value, 'type')
      const text = textOf(type)
      if (type && text !== undefined && TYPE.test(text))
        report.evidence({
          kind: 'resource',
          value: fullType(text),
          use: 'called',
          context: key,
          at: type.offset,
          excerpt: text,
        })
    }
  },
})

const SCHEME = /^([a-z][a-z0-9+]{1,20}):\/\//
const TYPE = /^[a-z][\w-]*:[\w/.-]+(?::\w+)?$/

/** `aws:s3:Bucket` is short for `aws:s3/bucket:Bucket`. */
function fullType(type: string): string {
  const [provider, module, name] = type.split(':')
  if (name === undefined || module!.includes('/')) return type
  return `${provider}:${module}/${name[0]!.toLowerCase()}${name.slice(1)}:${name}`
}
