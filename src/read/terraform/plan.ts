import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { at, type Data, itemsOf, textOf } from '../syntax/data.js'
import { reportProvider } from './provider-source.js'

/** What Terraform writes of itself: `terraform show -json` of a plan or state, and state files. */
export const plan = defineReader({
  name: 'terraform/plan',
  version: 1,
  syntax: 'json',
  selects: {
    extensions: ['.tfstate'],
    markers: { extensions: ['.json'], anyOf: ['"terraform_version"', '"format_version"'] },
  },
  reads: 'Terraform plans and states as JSON: the types of resources and their providers.',
  blind: 'Values of resources, which may be secrets and are not looked at.',
  read(document, report) {
    const { tree } = document
    if (at(tree, 'terraform_version') === undefined) return
    const isNew = new Set<string>()
    const roots = [at(tree, 'planned_values', 'root_module'), at(tree, 'values', 'root_module')]
    const modules = roots.filter((root) => root !== undefined)
    while (modules.length > 0) {
      const module = modules.pop()!
      for (const resource of itemsOf(at(module, 'resources'))) reportState(resource, isNew, report)
      modules.push(...itemsOf(at(module, 'child_modules')))
    }
    for (const resource of itemsOf(at(tree, 'resources'))) reportState(resource, isNew, report)
  },
})

const STATE_PROVIDER = /provider\["([^"]{1,200})"\]/

function reportState(resource: Data, seen: Set<string>, report: Report): void {
  const type = at(resource, 'type')
  const value = textOf(type)
  if (type === undefined || value === undefined) return
  const isData = textOf(at(resource, 'mode')) === 'data'
  const name = textOf(at(resource, 'name'))
  const context = isData ? 'data' : name
  report.evidence({
    kind: 'resource',
    value,
    use: isData ? 'declared' : 'called',
    ...(context && { context }),
    at: type.offset,
  })
  const provider = at(resource, 'provider_name') ?? at(resource, 'provider')
  const written = textOf(provider) ?? ''
  const source = STATE_PROVIDER.exec(written)?.[1] ?? written
  if (provider === undefined || source === '' || seen.has(source)) return
  seen.add(source)
  reportProvider(source, provider.offset, report)
}
