import { defineReader } from '../reader.js'
import { reportBakeText } from './bake-target.js'

/** Bake files of Docker Buildx in HCL (https://docs.docker.com/build/bake/reference/). */
export const bakeHcl = defineReader({
  name: 'docker/bake-hcl',
  version: 1,
  syntax: 'hcl',
  selects: { path: /(?:^|\/)(?:[\w.-]{1,60}[._-])?bake(?:[._-][\w.-]{1,60})?\.hcl$/ },
  reads: 'Bake files in HCL: the images that targets become, are cached in and are built from.',
  blind: 'Names that variables and functions put together; of those the registry is told where it is written.',
  read({ tree }, report) {
    for (const block of tree?.blocks ?? []) {
      if (block.type !== 'target') continue
      for (const { name, strings } of block.body.attributes)
        for (const { text, offset } of strings)
          reportBakeText({ attribute: name, text, offset }, block.labels[0] ?? '', report)
    }
  },
})
