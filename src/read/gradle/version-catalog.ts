import { defineReader } from '../reader.js'
import { packages } from '../shared/packages.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Version catalogue of Gradle, `gradle/libs.versions.toml`. */
export const versionCatalog = defineReader({
  name: 'gradle/version-catalog',
  version: 1,
  syntax: 'toml',
  selects: { extensions: ['.versions.toml'] },
  reads: 'Aliases of packages, bundles and plug-ins, which build scripts name.',
  blind: 'Whether a script uses an alias: scripts say so.',
  read({ tree, name }, report) {
    if (!tree) {
      report.problem({ reason: 'not sound TOML', severity: 'partial' })
      return
    }
    const catalogue = name.slice(0, -'.versions.toml'.length)
    const maven = packages(report, 'maven')
    const plugins = packages(report, 'gradle-plugin')
    const define = (alias: string, defines: string, offset: number) =>
      report.reference({ kind: 'catalog', value: `${catalogue}.${dotted(alias)}`, defines, at: offset })
    for (const { key, keyOffset, value } of entriesOf(at(tree, 'libraries'))) {
      const module = moduleOf(value)
      if (!module) continue
      maven.add(module, keyOffset, 'transitive', { context: 'version catalogue', excerpt: key })
      define(key, `pkg:maven/${module}`, keyOffset)
    }
    for (const { key, keyOffset, value } of entriesOf(at(tree, 'bundles')))
      define(
        `bundles.${key}`,
        itemsOf(value)
          .map((item) => `${catalogue}.${dotted(textOf(item) ?? '')}`)
          .join(' '),
        keyOffset,
      )
    for (const { key, keyOffset, value } of entriesOf(at(tree, 'plugins'))) {
      const id = textOf(at(value, 'id')) ?? textOf(value)?.split(':', 1)[0]
      if (!id) continue
      plugins.add(id, keyOffset, 'transitive', { context: 'version catalogue', excerpt: key })
      define(`plugins.${key}`, `pkg:gradle-plugin/${id}`, keyOffset)
    }
  },
})

/** Aliases are written with `-`, `_` or `.`, and named with dots. */
function dotted(alias: string): string {
  return alias.replaceAll(SEPARATOR, '.')
}

const SEPARATOR = /[-_]/g

function moduleOf(value: Data): string | undefined {
  const text = textOf(value) ?? textOf(at(value, 'module'))
  const [group, name] = text ? text.split(':') : [textOf(at(value, 'group')), textOf(at(value, 'name'))]
  return group && name ? `${group}/${name}` : undefined
}
