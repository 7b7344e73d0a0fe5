import { defineReader } from '../reader.js'
import { imageName } from '../shared/image.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

/** Development containers (https://containers.dev/implementors/json_reference/). */
export const devcontainer = defineReader({
  name: 'docker/devcontainer',
  version: 1,
  syntax: 'json',
  selects: { names: ['devcontainer.json', '.devcontainer.json'] },
  reads: 'Development containers: the image and the features they are made of.',
  blind: 'Extensions of editors.',
  read(document, report) {
    const image = at(document.tree, 'image')
    const named = image ? [{ text: textOf(image) ?? '', offset: image.offset }] : []
    const features = entriesOf(at(document.tree, 'features')).map(({ key, keyOffset }) => ({
      text: key,
      offset: keyOffset,
    }))
    for (const { text, offset } of [...named, ...features]) {
      const value = text.startsWith('.') ? undefined : imageName(text)
      if (value !== undefined)
        report.evidence({ kind: 'image', value, use: 'declared', scope: 'development', at: offset, excerpt: text })
    }
  },
})
