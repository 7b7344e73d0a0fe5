import { defineReader } from '../reader.js'
import { reportGitSource } from '../shared/git-source.js'
import { imageName } from '../shared/image.js'
import { BUILDS_CONTAINERS } from './json-template.js'

const SOURCE = /\bsource"?\s*=\s*"([^"]{1,200})"/

/** Packer templates (https://developer.hashicorp.com/packer/docs/templates/hcl_templates). */
export const template = defineReader({
  name: 'packer/template',
  version: 2,
  syntax: 'hcl',
  selects: { extensions: ['.pkr.hcl'] },
  reads: 'Packer: builders, post-processors, plug-ins, base images.',
  blind: 'Templates in the JSON form of old.',
  read(document, report) {
    for (const block of document.tree?.blocks ?? []) {
      const [type, name] = block.labels
      if (block.type === 'source' && type !== undefined) {
        report.evidence({
          kind: 'resource',
          value: `packer:${type}`,
          use: 'called',
          ...(name && { context: name }),
          at: block.labelOffsets[0]!,
          excerpt: type,
        })
        for (const { name: key, strings } of block.body.attributes) {
          const isPulled = key === 'image' && BUILDS_CONTAINERS.test(type)
          const value = isPulled && strings[0] ? imageName(strings[0].text) : undefined
          if (value !== undefined)
            report.evidence({
              kind: 'image',
              value,
              use: 'declared',
              at: strings[0]!.offset,
              excerpt: strings[0]!.text,
            })
        }
      } else if (block.type === 'build') {
        const inner = block.body.blocks.flatMap((child) =>
          child.type === 'post-processors' ? child.body.blocks : [child],
        )
        for (const child of inner)
          if (child.type === 'post-processor' && child.labels[0] !== undefined)
            report.evidence({
              kind: 'resource',
              value: `packer:${child.labels[0]}`,
              use: 'called',
              context: 'post-processor',
              at: child.labelOffsets[0]!,
              excerpt: child.labels[0],
            })
      } else if (block.type === 'packer') {
        for (const plugins of block.body.blocks)
          for (const plugin of plugins.body.attributes) {
            const source = SOURCE.exec(plugin.source)?.[1]
            const at = plugin.strings.find(({ text }) => text === source)?.offset ?? plugin.offset
            if (source?.startsWith('github.com/')) reportGitSource(report, `https://${source}`, at, undefined, 'plugin')
          }
      }
    }
    if ((document.tree?.blocks.length ?? 0) > 0) report.mark({ kind: 'delivery', at: 0 })
  },
})
