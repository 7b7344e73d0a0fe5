import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

const SPARSE = /^(?:sparse|registry)\+/

/** Settings of Cargo that are kept with the project. */
export const cargoConfig = defineReader({
  name: 'cargo/cargo-config',
  version: 1,
  syntax: 'toml',
  selects: { path: /(?:^|\/)\.cargo\/config(?:\.toml)?$/ },
  reads: 'Registries and sources that replace the default one.',
  blind: 'Settings of the user or of the build machine.',
  read({ tree }, report) {
    if (!tree) report.problem({ reason: 'not sound TOML', severity: 'partial' })
    const found = packages(report, 'cargo')
    for (const [section, key] of [
      ['registries', 'index'],
      ['source', 'registry'],
      ['source', 'git'],
    ] as const)
      for (const entry of entriesOf(at(tree, section))) {
        const url = at(entry.value, key)
        const text = textOf(url)
        if (url && text) found.source(text.replace(SPARSE, ''), url.offset, { context: entry.key })
      }
  },
})
