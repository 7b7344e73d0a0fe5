import type { ComponentMark, Scope } from '../../model/evidence.js'
import { defineReader, type Report } from '../reader.js'
import { cutOffModules } from '../shared/cut-off.js'
import { reportName, reportRepository } from '../shared/identities.js'
import { linesOf } from '../shared/lines.js'
import { type Packages, packages } from '../shared/packages.js'

const DIRECTIVE = /^(module|require|replace|tool|exclude|retract|ignore)\b\s*(\(?)\s*(.*)$/
const REPLACE = /^\S+(?:\s+v\S+)?\s*=>\s*([^\s.]\S*\.\S+)/
const FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = {
  'github.com/gin-gonic/gin': 'web-service',
  'github.com/labstack/echo': 'web-service',
  'github.com/gofiber/fiber': 'web-service',
  'github.com/go-chi/chi': 'web-service',
}
const MAJOR = /\/v\d+$/

/** Module file of Go. */
export const goMod = defineReader({
  name: 'golang/go-mod',
  version: 2,
  syntax: 'text',
  selects: { names: ['go.mod'] },
  reads: 'Required modules, direct or indirect, replacements, tools, the name of the module.',
  blind: 'Which tests need a module alone.',
  cutOff: cutOffModules,
  read({ text }, report) {
    const found = packages(report, 'golang', FRAMEWORKS)
    let block = ''
    for (const { text: line, offset } of linesOf(text)) {
      const start = line.length - line.trimStart().length
      const slashes = line.indexOf('//')
      const entry = line.slice(start, slashes < 0 ? undefined : slashes).trim()
      if (entry === '') continue
      const directive = block === '' ? DIRECTIVE.exec(entry) : null
      if (entry === ')') block = ''
      else if (directive?.[2] === '(') block = directive[1]!
      else {
        const what = directive ? directive[1]! : block
        const rest = directive ? directive[3]! : entry
        const scope = slashes >= 0 && line.startsWith('// indirect', slashes) ? 'transitive' : 'production'
        readEntry(report, found, { what, rest, at: offset + line.indexOf(rest), scope })
      }
    }
    found.done()
  },
})

function readEntry(
  report: Report,
  found: Packages,
  { what, rest, at, scope }: { what: string; rest: string; at: number; scope: Scope },
) {
  const module = unquoted(rest.split(BLANK, 1)[0]!)
  if (what === 'module') {
    reportName(report, module, at)
    reportRepository(report, `https://${module.replace(MAJOR, '')}`, at)
  } else if (what === 'require') add(found, module, at, scope)
  else if (what === 'tool') add(found, module, at, 'development')
  else if (what === 'replace') {
    const target = REPLACE.exec(rest)?.[1]
    if (target) add(found, target, at, scope)
  }
}

/** With its major version as the file has it, and without: both are names by which a module is known. */
function add(found: Packages, module: string, at: number, scope: Scope) {
  if (!module.includes('.')) return
  found.add(module, at, scope)
  const plain = module.replace(MAJOR, '')
  if (plain !== module) found.add(plain, at, scope, { excerpt: module })
}

const BLANK = /\s/

function unquoted(text: string): string {
  return text.replace(QUOTES, '')
}

const QUOTES = /["`]/g
