import { defineReader, type Report } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'
import { cutOffBrackets } from '../shared/cut-off.js'
import { reportName } from '../shared/identities.js'
import { type Packages, packages } from '../shared/packages.js'
import { configurationOf } from './configuration.js'
import { readPlugin } from './plugins.js'
import { readRepository } from './repositories.js'
import { type Statement, statements } from './statements.js'

/** `implementation(`, `"playImplementation"(`, `implementation platform(`: the configuration and what follows. */
const CALL = /^["']?([A-Za-z][\w-]*)["']?\s*[( ]\s*(.*)$/s
const COORDINATE = /["']([\w.-]+):([\w.-]+)(?::[^"'\s]*)?["']/g
const GROUP_AND_NAME = /\bgroup\s*[:=]\s*["']([\w.-]+)["']\s*,\s*name\s*[:=]\s*["']([\w.-]+)["']/
const PLATFORM = /^(?:enforcedPlatform|platform)\b/
/** `libs.twilio.sdk`, `libs.bundles.network`, of a catalogue of any name. */
const ALIAS = /(?:^|[\s(])([a-z]\w*(?:\.[A-Za-z_]\w*)+)\s*(?=[),{]|$)/g
const NOT_CATALOGUES =
  /^(?:project|projects|rootProject|kotlin|gradle|fileTree|files|this|it|configurations|sourceSets|layout|providers|deps|compose)\./
const ROOT_NAME = /^rootProject\.name\s*=\s*["']([^"']+)["']/
const INCLUDE = /^include\b/
const MODULE = /["'](:?[\w:./-]+)["']/g

/** Build and settings scripts of Gradle, Groovy and Kotlin, read as text. */
export const build = defineReader({
  name: 'gradle/build',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.gradle', '.gradle.kts'] },
  reads: 'Dependencies with configuration and variant, aliases of version catalogues, plug-ins, repositories, modules.',
  blind: 'Dependencies that code computes: variables, own plug-ins, lists that are looped over.',
  cutOff: cutOffBrackets,
  read({ text }, report) {
    const maven = packages(report, 'maven')
    const plugins = packages(report, 'gradle-plugin', { 'org.springframework.boot': 'web-service' })
    for (const statement of statements(blankComments(text, C_STYLE))) {
      const { blocks } = statement
      if (blocks.includes('repositories') || statement.text === 'repositories') readRepository(statement, maven)
      else if (blocks.at(-1) === 'dependencies' || blocks.at(-2) === 'dependencies')
        readDependency(statement, report, maven)
      else if (!readPlugin(statement, report, plugins)) readSettings(statement, report)
    }
  },
})

function readDependency({ text, offset, blocks }: Statement, report: Report, found: Packages) {
  const call = CALL.exec(text)
  const configuration = call && configurationOf(call[1]!)
  if (!configuration) return
  // Platforms and constraints set versions of what something else brings.
  const isManaged = blocks.includes('constraints') || PLATFORM.test(call[2]!)
  const scope = isManaged ? 'transitive' : configuration.scope
  const { condition } = configuration
  const more = { condition, context: blocks.includes('buildscript') ? 'buildscript' : undefined }
  const from = text.length - call[2]!.length
  const named = GROUP_AND_NAME.exec(text)
  if (named) found.add(`${named[1]}/${named[2]}`, offset + named.index, scope, { ...more, excerpt: named[2]! })
  for (const match of call[2]!.matchAll(COORDINATE)) {
    const [whole, group, name] = match
    found.add(`${group}/${name}`, offset + from + match.index, scope, { ...more, excerpt: whole.slice(1, -1) })
  }
  for (const match of call[2]!.matchAll(ALIAS)) {
    const at = offset + from + match.index + match[0].indexOf(match[1]!)
    if (!NOT_CATALOGUES.test(match[1]!))
      report.reference({ kind: 'catalog', value: match[1]!.replace(GET, ''), scope, at })
  }
}

const GET = /\.(?:get|asProvider)$/

function readSettings({ text, offset, blocks }: Statement, report: Report) {
  if (blocks.length > 0) return
  const name = ROOT_NAME.exec(text)
  if (name) reportName(report, name[1], offset)
  if (!INCLUDE.test(text)) return
  for (const match of text.matchAll(MODULE))
    report.reference({
      kind: 'module',
      value: match[1]!.replace(COLON, '').replaceAll(':', '/'),
      at: offset + match.index,
    })
}

const COLON = /^:/
