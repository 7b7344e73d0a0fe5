import type { Report } from '../reader.js'
import type { Packages } from '../shared/packages.js'
import type { Statement } from './statements.js'

const ID = /^(?:id\s*\(?\s*|apply\s*\(?\s*plugin\s*[:=]\s*)["']([\w.-]+)["']/
const KOTLIN = /^kotlin\s*\(\s*["']([\w.-]+)["']\s*\)/
const ALIAS = /^alias\s*\(?\s*([a-z]\w*\.plugins(?:\.\w+)+)/
const APPLY_FALSE = /\bapply\s*\(?\s*false\b/

/** Reports the plug-in that a statement applies. `apply false` only makes it known to other modules. */
export function readPlugin({ text, offset, blocks }: Statement, report: Report, plugins: Packages): boolean {
  const isPluginBlock = blocks.at(-1) === 'plugins'
  if (!isPluginBlock && !text.startsWith('apply')) return false
  const scope = APPLY_FALSE.test(text) || blocks.includes('pluginManagement') ? 'development' : 'production'
  const kotlin = KOTLIN.exec(text)?.[1]
  const id = kotlin ? `org.jetbrains.kotlin.${kotlin}` : ID.exec(text)?.[1]
  // Without a dot it is a plug-in of Gradle itself, `java`, `application`.
  if (id?.includes('.')) plugins.add(id, offset, scope)
  const alias = ALIAS.exec(text)?.[1]
  if (alias) report.reference({ kind: 'catalog', value: alias, scope, at: offset })
  return true
}
