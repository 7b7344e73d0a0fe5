import type { ComponentMark, Scope } from '../../model/evidence.js'
import { defineReader } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { endOfBracket } from '../shared/brackets.js'
import { cutOffBlocks } from '../shared/cut-off.js'
import { reportHomepage, reportName, reportRepository } from '../shared/identities.js'
import { packages } from '../shared/packages.js'

const DEPS = /^([ \t]*)defp? +\w*dep(?:s|endencies)\w*\b.*\bdo\b/gm
const TUPLE = /\{\s*:([a-z_][a-z0-9_]*)\s*,/g
const ONLY = /\bonly:\s*(\[[^\]]*\]|:\w+)/
const ATOM = /:(\w+)/g
const REPOSITORY = /\b(git|github):\s*"([^"]+)"/
const LOCAL = /\b(?:path:\s*["']|in_umbrella:\s*true)/
const OPTIONAL = /\boptional:\s*true/
const HEX_NAME = /\bhex:\s*(?::|")(\w+)/
const APP = /\bapp:\s*:(\w+)/
const LINK = /\b(source_url|homepage_url):\s*"([^"]+)"/g

const DEVELOPMENT = new Set(['dev', 'test', 'docs', 'ci', 'lint'])
const FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = { phoenix: 'web-service' }

/** Project file of Mix, read as text and never run. */
export const mixExs = defineReader({
  name: 'hex/mix-exs',
  version: 2,
  syntax: 'text',
  selects: { names: ['mix.exs'] },
  reads: 'Packages with environments, those from repositories, the names of the project.',
  blind: 'Packages outside a function called `deps`.',
  cutOff: cutOffBlocks,
  read({ text }, report) {
    const code = blankComments(text, HASH_STYLE)
    const found = packages(report, 'hex', FRAMEWORKS)
    let next = 0
    for (const deps of code.matchAll(DEPS)) {
      if (deps.index < next) continue
      const end = code.indexOf(`\n${deps[1]}end`, deps.index)
      next = end < 0 ? code.length : end
      const body = code.slice(deps.index, next)
      let nextTuple = 0
      for (const match of body.matchAll(TUPLE)) {
        if (match.index < nextTuple) continue
        nextTuple = endOfBracket(body, match.index)
        const tuple = body.slice(match.index, Math.min(nextTuple, match.index + 2000))
        if (LOCAL.test(tuple)) continue
        const at = deps.index + match.index + match[0].indexOf(':')
        const scope = scopeOf(tuple)
        found.add(HEX_NAME.exec(tuple)?.[1] ?? match[1]!, at, scope)
        const repository = REPOSITORY.exec(tuple)
        if (repository)
          found.repository(repository[1] === 'github' ? `github:${repository[2]}` : repository[2]!, at, scope)
      }
    }
    const app = APP.exec(code)
    if (app) reportName(report, app[1], app.index)
    for (const match of code.matchAll(LINK)) {
      const reportLink = match[1] === 'source_url' ? reportRepository : reportHomepage
      reportLink(report, match[2], match.index)
    }
    found.done()
  },
})

function scopeOf(tuple: string): Scope {
  const only = ONLY.exec(tuple)?.[1]
  if (only && [...only.matchAll(ATOM)].every(([, name]) => DEVELOPMENT.has(name!))) return 'development'
  return OPTIONAL.test(tuple) ? 'optional' : 'production'
}
