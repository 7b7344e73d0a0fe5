import { defineReader, type Report } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { type Packages, packages } from '../shared/packages.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'
import { reportSpecifier } from './specifier.js'

/** Workspaces and version catalogues of pnpm (https://pnpm.io/pnpm-workspace_yaml, https://pnpm.io/catalogs). */
export const pnpmWorkspace = defineReader({
  name: 'npm/pnpm-workspace',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['pnpm-workspace.yaml'] },
  reads: 'Packages of version catalogues and overrides, what catalogues rename, the folders of workspaces.',
  blind: 'Whether a workspace asks for an entry of a catalogue: its package.json says so.',
  read({ tree, text }, report) {
    const found = packages(report, 'npm')
    for (const root of tree ?? []) readRoot(root, found, report)
    if (tree === undefined) readLines(text, found, report)
    found.done()
  },
})

function readRoot(root: Data, found: Packages, report: Report): void {
  for (const folder of itemsOf(at(root, 'packages'))) {
    const value = textOf(folder)
    if (value) report.reference({ kind: 'workspace', value, at: folder.offset })
  }
  const catalogues = [at(root, 'catalog'), ...entriesOf(at(root, 'catalogs')).map(({ value }) => value)]
  for (const entry of catalogues.flatMap(entriesOf)) {
    const specifier = textOf(entry.value)
    if (specifier === undefined) continue
    reportSpecifier(found, { name: entry.key, specifier, at: entry.keyOffset, scope: 'transitive' })
  }
  for (const entry of entriesOf(at(root, 'overrides'))) {
    const specifier = textOf(entry.value)
    const name = OVERRIDDEN.exec(entry.key)?.[1]
    // «-» removes a package, «$name» repeats what the manifest asks for.
    if (specifier === undefined || name === undefined || specifier === '-' || specifier.startsWith('$')) continue
    reportSpecifier(found, { name, specifier, at: entry.keyOffset, scope: 'transitive' })
  }
}

/** The last package of `parent@1>child@^2`, without its range. */
const OVERRIDDEN = /^(?:.*>)?((?:@[^@/]{1,100}\/)?[^@/>]{1,100})(?:@[^>]*)?$/

/** `name: ^1.2.3`, in quotes or not: nothing else in this file looks so. */
const ENTRY = /^\s{1,20}["']?((?:@[\w.-]{1,100}\/)?[\w.-]{1,100})["']?:\s{1,20}["']?[\^~]?\d/

function readLines(text: string, found: Packages, report: Report): void {
  report.problem({ reason: 'not readable as YAML: only entries on lines of their own were read', severity: 'partial' })
  for (const line of linesOf(text)) {
    const name = ENTRY.exec(line.text)?.[1]
    if (name !== undefined) found.add(name, line.offset + line.text.indexOf(name), 'transitive')
  }
}
