import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { reportName } from '../shared/identities.js'
import { at, itemsOf, textOf } from '../syntax/data.js'

/** Helm charts (https://helm.sh/docs/topics/charts/) and their lock files. */
export const chart = defineReader({
  name: 'helm/chart',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['chart.yaml', 'chart.lock', 'requirements.yaml', 'requirements.lock'] },
  reads: 'Helm charts: the repositories that dependencies come from.',
  blind: 'Repositories that are known to the command line by alias.',
  read(document, report) {
    const root = document.tree?.[0]
    const name = at(root, 'name')
    if (document.name === 'chart.yaml' && at(root, 'apiVersion')) reportName(report, textOf(name), name?.offset ?? 0)
    for (const dependency of itemsOf(at(root, 'dependencies'))) {
      const repository = at(dependency, 'repository')
      const host = hostOfUrl(textOf(repository) ?? '')
      const context = textOf(at(dependency, 'name'))
      const condition = textOf(at(dependency, 'condition'))
      if (repository && host !== undefined)
        report.evidence({
          kind: 'host',
          value: host,
          use: 'called',
          ...(context !== undefined && { context }),
          ...(condition !== undefined && { condition }),
          at: repository.offset,
        })
    }
  },
})
