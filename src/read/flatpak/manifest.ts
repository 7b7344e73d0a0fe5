import { defineReader } from '../reader.js'
import { at, textOf } from '../syntax/data.js'

/** Reads the recipe of a Flatpak application; JSON is YAML too. */
export const manifest = defineReader({
  name: 'flatpak/manifest',
  version: 1,
  syntax: 'yaml',
  selects: {
    names: ['flathub.json'],
    path: /(?:^|\/)(?:flatpak\/[\w.-]+|(?:com|org|io|net|app|dev|im|me|de|fr|uk|eu|co|chat|xyz)\.[\w-]+(?:\.[\w-]+)*)\.(?:ya?ml|json)$/,
  },
  reads: 'That the product is packed for Flatpak, and its id.',
  blind: 'Whether it is on Flathub or in a repository of its own.',
  read({ tree, name }, report) {
    if (name === 'flathub.json') {
      report.evidence({ kind: 'mobile', value: 'store:flathub', use: 'declared', at: 0, excerpt: name })
      return
    }
    const root = tree?.[0]
    const id = at(root, 'app-id') ?? at(root, 'id')
    const value = textOf(id)
    if (id === undefined || value === undefined || at(root, 'runtime') === undefined) return
    if (at(root, 'modules') === undefined) return
    report.evidence({ kind: 'mobile', value: 'store:flathub', use: 'declared', at: id.offset, excerpt: value })
    report.identity({ kind: 'bundle', value, at: id.offset })
    report.mark({ kind: 'desktop-app', at: id.offset })
  },
})
