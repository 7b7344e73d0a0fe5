import { defineReader, type Report } from '../reader.js'
import { imageName } from '../shared/image.js'
import { at, type Data, itemsOf, textOf } from '../syntax/data.js'

/** Packer templates in the JSON form of old (https://developer.hashicorp.com/packer/docs/templates/legacy_json_templates). */
export const jsonTemplate = defineReader({
  name: 'packer/json-template',
  version: 2,
  syntax: 'json',
  selects: {
    path: /(?:^|\/)[\w.-]{0,60}packer[\w.-]{0,60}(?:\/[\w.-]{1,80}){0,3}\.json$/,
    markers: { extensions: ['.json'], anyOf: ['"builders"'] },
  },
  reads: 'Packer templates in JSON: builders, post-processors, base images.',
  blind: 'Values that variables bring in.',
  read({ tree }, report) {
    const builders = itemsOf(at(tree, 'builders')).filter((builder) => textOf(at(builder, 'type')) !== undefined)
    if (builders.length === 0) return
    report.mark({ kind: 'delivery', at: 0 })
    for (const builder of builders) reportType(builder, textOf(at(builder, 'name')), report)
    // Processors that follow each other stand in a list of their own; a name alone is one without settings.
    for (const processor of itemsOf(at(tree, 'post-processors')).flatMap(itemsOf))
      reportType(processor, 'post-processor', report)
  },
})

function reportType(part: Data, context: string | undefined, report: Report): void {
  const type = part.kind === 'map' ? at(part, 'type') : part
  const name = textOf(type)
  if (type === undefined || name === undefined || !TYPE.test(name)) return
  const around = context ? { context } : {}
  report.evidence({
    kind: 'resource',
    value: `packer:${name}`,
    use: 'called',
    ...around,
    at: type.offset,
    excerpt: name,
  })
  const image = BUILDS_CONTAINERS.test(name) ? at(part, 'image') : undefined
  const text = textOf(image)
  const value = text === undefined ? undefined : imageName(text)
  if (image !== undefined && value !== undefined)
    report.evidence({ kind: 'image', value, use: 'declared', ...around, at: image.offset, excerpt: text! })
}

/** Builders whose `image` is pulled from a registry; a cloud's own builders name one of its disk images. */
export const BUILDS_CONTAINERS = /^(?:docker|podman)(?:[.-]|$)/

const TYPE = /^[a-z][a-z0-9-]{1,60}$/
