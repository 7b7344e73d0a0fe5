import { defineReader } from '../reader.js'
import { reportImage, reportScripts } from '../shared/pipeline-facts.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Render blueprints (https://render.com/docs/blueprint-spec). */
export const blueprint = defineReader({
  name: 'render/blueprint',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['render.yaml', 'render.yml'] },
  reads: 'Render blueprints: the kinds of services and databases, their images, commands of builds.',
  blind: 'Whether anybody deploys it: blueprints also stand behind deploy buttons.',
  read(document, report) {
    for (const root of document.tree ?? []) {
      for (const service of itemsOf(at(root, 'services'))) {
        const type = at(service, 'type')
        const kind = textOf(type)
        const name = textOf(at(service, 'name'))
        const setting = { scope: 'production', ...(name !== undefined && { context: name }) } as const
        if (type && kind !== undefined)
          report.evidence({
            kind: 'client',
            value: `render:${kind}`,
            use: 'declared',
            ...setting,
            at: type.offset,
            excerpt: kind,
          })
        if (kind === 'web') report.mark({ kind: 'web-service', at: type!.offset })
        reportImage(at(service, 'image', 'url'), report, setting)
        for (const key of ['buildCommand', 'startCommand', 'preDeployCommand'])
          reportScripts(at(service, key), document.text, report, setting)
      }
      const databases = entriesOf(root).find(({ key }) => key === 'databases')
      if (databases)
        report.evidence({
          kind: 'client',
          value: 'render:postgres',
          use: 'declared',
          at: databases.keyOffset,
          excerpt: 'databases',
        })
    }
  },
})
