import { defineReader } from '../reader.js'
import { reportName } from '../shared/identities.js'
import { jsonLines } from '../shared/json-lines.js'
import { packages } from '../shared/packages.js'
import { at, entriesOf, itemsOf, scalarsOf, textOf } from '../syntax/data.js'
import { reportDenoSpecifier } from './specifier.js'

/** Manifest of Deno or of a package for its registry. */
export const denoJson = defineReader({
  name: 'deno/deno-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['deno.json', 'deno.jsonc', 'jsr.json', 'jsr.jsonc', 'import_map.json'] },
  reads: 'Imported packages of both registries, modules imported by URL, workspaces, the name of the package.',
  blind: 'Packages that code imports without an entry here.',
  read({ tree, text }, report) {
    const found = { npm: packages(report, 'npm'), jsr: packages(report, 'jsr') }
    if (!tree) {
      report.problem({ reason: 'not sound JSON; imports were read line by line', severity: 'partial' })
      for (const { path, value, offset } of jsonLines(text))
        if (path[0] === 'imports' || path[0] === 'scopes') reportDenoSpecifier(found, value, offset, 'production')
    }
    for (const section of ['imports', 'scopes'])
      for (const { scalar } of scalarsOf(at(tree, section)))
        reportDenoSpecifier(found, scalar.text, scalar.offset, 'production')
    for (const item of itemsOf(at(tree, 'workspace') ?? at(tree, 'workspaces'))) {
      const value = textOf(item)
      if (value) report.reference({ kind: 'workspace', value, at: item.offset })
    }
    const [name, exported] = ['name', 'exports'].map((key) => entriesOf(tree).find((entry) => entry.key === key))
    if (name) reportName(report, textOf(name.value), name.value.offset)
    if (name && exported) report.mark({ kind: 'cli-or-library', at: exported.keyOffset })
    found.npm.done()
    found.jsr.done()
  },
})
