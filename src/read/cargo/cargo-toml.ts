import type { ComponentMark, Scope } from '../../model/evidence.js'
import { defineReader, type Report } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { type Packages, packages } from '../shared/packages.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

const FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = {
  axum: 'web-service',
  'actix-web': 'web-service',
  rocket: 'web-service',
  warp: 'web-service',
  poem: 'web-service',
  tauri: 'desktop-app',
}
const SECTIONS: readonly (readonly [name: string, scope: Scope])[] = [
  ['dependencies', 'production'],
  ['dev-dependencies', 'development'],
  ['dev_dependencies', 'development'],
  ['build-dependencies', 'development'],
  ['build_dependencies', 'development'],
]

/** Manifest of a Rust package or workspace. */
export const cargoToml = defineReader({
  name: 'cargo/cargo-toml',
  version: 1,
  syntax: 'toml',
  selects: { names: ['cargo.toml'] },
  reads: 'Crates of every section and target, those from repositories, patches, workspace members, names.',
  blind: 'Which features switch an optional crate on, and crates that only the workspace renames.',
  read({ tree }, report) {
    if (!tree) {
      report.problem({ reason: 'not sound TOML', severity: 'partial' })
      return
    }
    const found = packages(report, 'cargo', FRAMEWORKS)
    readSections(tree, found)
    for (const target of entriesOf(at(tree, 'target')))
      readSections(target.value, found, `target ${target.key}`.slice(0, 120))
    // Crates listed for the workspace are used where a member names them.
    readCrates(at(tree, 'workspace', 'dependencies'), found, 'transitive', { context: 'workspace' })
    for (const patch of entriesOf(at(tree, 'patch')))
      for (const { keyOffset, value } of entriesOf(patch.value)) {
        const git = textOf(at(value, 'git'))
        if (git) found.repository(git, keyOffset, undefined, 'patch')
      }
    for (const member of itemsOf(at(tree, 'workspace', 'members'))) {
      const value = textOf(member)
      if (value) report.reference({ kind: 'workspace', value, at: member.offset })
    }
    readIdentity(tree, report)
    found.done()
  },
})

function readSections(place: Data, found: Packages, condition?: string) {
  for (const [name, scope] of SECTIONS) readCrates(at(place, name), found, scope, { condition })
}

function readCrates(
  table: Data | undefined,
  found: Packages,
  scope: Scope,
  more: { readonly condition?: string | undefined; readonly context?: string },
) {
  for (const { key, keyOffset, value } of entriesOf(table)) {
    const git = textOf(at(value, 'git'))
    // A crate with a path is the repository's own.
    if (at(value, 'path') && !git) continue
    const isOptional = scope === 'production' && textOf(at(value, 'optional')) === 'true'
    const needed = isOptional ? 'optional' : scope
    found.add(textOf(at(value, 'package')) ?? key, keyOffset, needed, { ...more, excerpt: key })
    if (git) found.repository(git, keyOffset, needed)
  }
}

function readIdentity(tree: Data, report: Report) {
  for (const place of [at(tree, 'package'), at(tree, 'workspace', 'package')]) {
    const name = at(place, 'name')
    if (name) reportName(report, textOf(name), name.offset)
    const repository = at(place, 'repository')
    if (repository) reportRepository(report, textOf(repository), repository.offset)
    const homepage = at(place, 'homepage')
    if (homepage) reportHomepage(report, textOf(homepage), homepage.offset)
  }
  const binary = entriesOf(tree).find(({ key }) => key === 'bin')
  const name = textOf(at(tree, 'package', 'name'))
  if (binary) report.mark({ kind: 'cli-or-library', at: binary.keyOffset, ...(name && { name }) })
}
