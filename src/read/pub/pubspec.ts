import type { Scope } from '../../model/evidence.js'
import { defineReader } from '../reader.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { packages } from '../shared/packages.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

const SECTIONS: readonly (readonly [name: string, scope: Scope])[] = [
  ['dependencies', 'production'],
  ['dev_dependencies', 'development'],
]

/** Manifest of a Dart or Flutter package. */
export const pubspec = defineReader({
  name: 'pub/pubspec',
  version: 1,
  syntax: 'yaml',
  selects: { names: ['pubspec.yaml', 'pubspec.yml'] },
  reads: 'Packages for running and developing, those from repositories and other hosts, names.',
  blind: 'Overrides.',
  read({ tree }, report) {
    if (!tree) report.problem({ reason: 'not sound YAML', severity: 'partial' })
    const document = tree?.[0]
    const found = packages(report, 'pub')
    for (const [section, scope] of SECTIONS)
      for (const { key, keyOffset, value } of entriesOf(at(document, section))) {
        // Of the repository itself, or of the SDK.
        if (at(value, 'path') || at(value, 'sdk')) continue
        found.add(textOf(at(value, 'hosted', 'name')) ?? key, keyOffset, scope)
        const git = textOf(at(value, 'git', 'url')) ?? textOf(at(value, 'git'))
        if (git) found.repository(git, keyOffset, scope)
        const hosted = at(value, 'hosted', 'url') ?? at(value, 'hosted')
        const url = textOf(hosted)
        if (hosted && url) found.source(url, hosted.offset, { replaces: false })
      }
    const name = at(document, 'name')
    if (name) reportName(report, textOf(name), name.offset)
    const repository = at(document, 'repository')
    if (repository) reportRepository(report, textOf(repository), repository.offset)
    const homepage = at(document, 'homepage')
    if (homepage) reportHomepage(report, textOf(homepage), homepage.offset)
    const target = at(document, 'publish_to')
    const host = textOf(target)
    if (target && host?.startsWith('http')) found.source(host, target.offset, { replaces: false })
    found.done()
  },
})
