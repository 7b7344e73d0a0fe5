import { defineReader } from '../reader.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

/** The projects that the Firebase command line knows: their hosts are the product's own. */
export const project = defineReader({
  name: 'firebase/project',
  version: 1,
  syntax: 'json',
  selects: { names: ['.firebaserc'] },
  reads: '.firebaserc: project ids, whose hosts are the product’s own.',
  blind: 'Hosts of own domains.',
  read(document, report) {
    for (const { value } of entriesOf(at(document.tree, 'projects'))) {
      const id = textOf(value)
      if (id === undefined || !/^[a-z0-9-]{4,40}$/.test(id)) continue
      for (const host of [`${id}.web.app`, `${id}.firebaseapp.com`])
        report.identity({ kind: 'host', value: host, at: value.offset })
    }
  },
})
