import { defineReader } from '../reader.js'
import { at, textOf } from '../syntax/data.js'

/** Reads the recipe of a snap package. */
export const snapcraft = defineReader({
  name: 'snap/snapcraft',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['snapcraft.yaml', 'snapcraft.yml', '.snapcraft.yaml'] },
  reads: 'That the product is packed as a snap, and its name.',
  blind: 'Whether the snap is published.',
  read({ tree }, report) {
    report.evidence({ kind: 'mobile', value: 'store:snap', use: 'declared', at: 0, excerpt: 'snapcraft' })
    for (const root of tree ?? []) {
      const name = at(root, 'name')
      const value = textOf(name)
      if (name !== undefined && value !== undefined) report.identity({ kind: 'name', value, at: name.offset })
    }
  },
})
