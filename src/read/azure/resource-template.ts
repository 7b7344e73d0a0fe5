import { defineReader } from '../reader.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

const TYPE = /^[A-Za-z.]{1,80}(?:\/[A-Za-z]{1,80}){1,4}$/

/** Azure resource templates (https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax). */
export const resourceTemplate = defineReader({
  name: 'azure/resource-template',
  version: 1,
  syntax: 'json',
  selects: { markers: { extensions: ['.json'], anyOf: ['/deploymentTemplate.json#'] } },
  reads: 'Azure resource templates: types of resources, nested ones too.',
  blind: 'Linked templates kept elsewhere.',
  read(document, report) {
    const root = at(document.tree, 'resources')
    const waiting = [...resourcesOf(root)]
    for (let i = 0; i < waiting.length; i++) {
      const resource = waiting[i]!
      const type = at(resource, 'type')
      const value = textOf(type)
      const condition = textOf(at(resource, 'condition'))
      if (type && value !== undefined && TYPE.test(value))
        report.evidence({ kind: 'resource', value, use: 'called', ...(condition && { condition }), at: type.offset })
      waiting.push(
        ...resourcesOf(at(resource, 'resources')),
        ...resourcesOf(at(resource, 'properties', 'template', 'resources')),
      )
    }
    if (root !== undefined) report.mark({ kind: 'infrastructure', at: root.offset })
  },
})

/** A list, or by symbolic names a map. */
function resourcesOf(node: Data | undefined): readonly Data[] {
  return node?.kind === 'map' ? entriesOf(node).map(({ value }) => value) : itemsOf(node)
}
