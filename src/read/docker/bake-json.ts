import { defineReader } from '../reader.js'
import { at, entriesOf, scalarsOf } from '../syntax/data.js'
import { reportBakeText } from './bake-target.js'

/** Bake files of Docker Buildx in JSON (https://docs.docker.com/build/bake/reference/). */
export const bakeJson = defineReader({
  name: 'docker/bake-json',
  version: 1,
  syntax: 'json',
  selects: { path: /(?:^|\/)(?:[\w.-]{1,60}[._-])?bake(?:[._-][\w.-]{1,60})?\.json$/ },
  reads: 'Bake files in JSON: the images that targets become, are cached in and are built from.',
  blind: 'Names that variables hold; of those the registry is told where it is written.',
  read({ tree }, report) {
    for (const { key: target, value } of entriesOf(at(tree, 'target')))
      for (const { path, scalar } of scalarsOf(value))
        if (typeof scalar.value === 'string')
          reportBakeText({ attribute: path[0] ?? '', text: scalar.text, offset: scalar.offset }, target, report)
  },
})
