import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { imageName } from '../shared/image.js'
import type { HclBlock } from '../syntax/hcl-tree.js'

/** Nomad jobs (https://developer.hashicorp.com/nomad/docs/job-specification). */
export const job = defineReader({
  name: 'nomad/job',
  version: 1,
  syntax: 'hcl',
  selects: { extensions: ['.nomad', '.nomad.hcl'], markers: { extensions: ['.hcl'], anyOf: ['job "'] } },
  reads: 'Nomad jobs: images of tasks, places that artefacts are fetched from.',
  blind: 'Images that variables name.',
  read(document, report) {
    const stack: { readonly block: HclBlock; readonly task: string }[] = []
    for (const block of document.tree?.blocks ?? [])
      if (block.type === 'job') stack.push({ block, task: block.labels[0] ?? '' })
    while (stack.length > 0) {
      const { block, task } = stack.pop()!
      const context = block.type === 'task' ? (block.labels[0] ?? task) : task
      for (const { name, strings } of block.body.attributes) {
        const first = strings[0]
        if (first === undefined) continue
        const value = block.type === 'config' && name === 'image' ? imageName(first.text) : undefined
        const host = block.type === 'artifact' && name === 'source' ? hostOfUrl(first.text) : undefined
        if (value !== undefined)
          report.evidence({ kind: 'image', value, use: 'declared', context, at: first.offset, excerpt: first.text })
        if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'called', context, at: first.offset })
      }
      for (const inner of [...block.body.blocks].reverse()) stack.push({ block: inner, task: context })
    }
  },
})
