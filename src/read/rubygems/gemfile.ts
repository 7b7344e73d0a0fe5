import type { ComponentMark, Scope } from '../../model/evidence.js'
import { defineReader, type Report } from '../reader.js'
import { blankComments, HASH_STYLE } from '../shared/blank-comments.js'
import { cutOffBlocks } from '../shared/cut-off.js'
import { reportGitSource } from '../shared/git-source.js'
import { linesOf } from '../shared/lines.js'
import { type Packages, packages } from '../shared/packages.js'
import { pathFrom } from '../shared/relative-path.js'

const GEM = /^gem[\s(]+["']([^"']+)["'](.*)$/
const SOURCE = /^source[\s(]+["']([^"']+)["']/
const INCLUDE = /^eval_gemfile[\s(]+["']([^"']+)["']/
const BLOCK =
  /^(?:(group|git|github|source|platforms?|path|install_if)\b(.*?)\bdo|(?:if|unless)\b(.*)|(?:case|begin|def|while)\b.*|.*\bdo)\s*(?:\|[^|]*\|)?\s*$/
const GROUPS = /\bgroups?:\s*(\[[^\]]*\]|%i\[[^\]]*\]|:\w+|["']\w+["'])|:groups?\s*=>\s*(\[[^\]]*\]|:\w+)/
const WORD = /\w+/g
const OPTION =
  /\b(git|github|gitlab|path|source):\s*["']([^"']+)["']|:(git|github|path|source)\s*=>\s*["']([^"']+)["']/g
const IF = /\s(?:if|unless)\s+(.{1,100})$/

const DEVELOPMENT = new Set(['development', 'test', 'tests', 'ci', 'lint', 'docs', 'doc', 'rubocop', 'tools', 'debug'])
const FRAMEWORKS: Readonly<Record<string, ComponentMark['kind']>> = {
  rails: 'web-app',
  sinatra: 'web-service',
  hanami: 'web-app',
  grape: 'web-service',
}

/** A `do` block or a condition, and what it means for the gems inside. */
interface Block {
  readonly scope?: Scope
  readonly condition?: string
  /** Whether the gems come from the block's own place. */
  readonly isLocal?: boolean
}

/** Manifest of Bundler. */
export const gemfile = defineReader({
  name: 'rubygems/gemfile',
  version: 2,
  syntax: 'text',
  selects: { names: ['gemfile', 'gems.rb'], extensions: ['.gemfile'] },
  reads: 'Gems with groups and conditions, sources, gems from repositories.',
  blind: 'Gems whose name Ruby code computes.',
  cutOff: cutOffBlocks,
  read({ path, text }, report) {
    const found = packages(report, 'gem', FRAMEWORKS)
    const blocks: Block[] = []
    for (const { text: line, offset } of statements(blankComments(text, HASH_STYLE))) {
      const gem = GEM.exec(line)
      const source = SOURCE.exec(line)
      if (source) found.source(source[1]!, offset, { replaces: !line.trimEnd().endsWith('do') })
      if (gem) readGem(found, gem[1]!, gem[2]!, offset, blocks)
      else if (END.test(line)) blocks.pop()
      else if (blocks.length < 50) {
        const block = BLOCK.exec(line)
        if (block) blocks.push(blockOf(report, block, offset))
      }
      const include = INCLUDE.exec(line)?.[1] ?? (line === 'gemspec' ? '.' : undefined)
      const target = include && pathFrom(path, include)
      if (target) report.reference({ kind: 'include', value: target, at: offset })
    }
    found.done()
  },
})

const END = /^end\b/
const BLANKS = /\s+/g

/** Lines without indent; a line that ends with a comma goes on in the next one. */
function* statements(code: string): Generator<{ text: string; offset: number }> {
  let open: { text: string; offset: number } | undefined
  for (const { text, offset } of linesOf(code)) {
    // Runs of blanks and very long lines would make the expressions slow; no manifest needs them.
    const line = text.slice(0, 2000).trim().replace(BLANKS, ' ')
    if (line === '') continue
    const statement = open
      ? { text: `${open.text} ${line}`, offset: open.offset }
      : { text: line, offset: offset + text.length - text.trimStart().length }
    open = line.endsWith(',') && statement.text.length < 2000 ? statement : undefined
    if (!open) yield statement
  }
  if (open) yield open
}

function readGem(found: Packages, name: string, rest: string, at: number, blocks: readonly Block[]) {
  const options = new Map([...rest.matchAll(OPTION)].map((m) => [m[1] ?? m[3]!, m[2] ?? m[4]!]))
  if (options.has('path') || blocks.some((block) => block.isLocal)) return
  const groups = GROUPS.exec(rest)
  const scope = groups ? scopeOf(groups[1] ?? groups[2]!) : (blocks.find((block) => block.scope)?.scope ?? 'production')
  const condition = IF.exec(rest)?.[0].trim() ?? blocks.find((block) => block.condition)?.condition
  found.add(name, at, scope, { condition })
  const github = options.get('github')
  const git =
    github === undefined ? options.get('git') : `github:${github.includes('/') ? github : `${github}/${github}`}`
  if (git) found.repository(git, at, scope)
  const source = options.get('source')
  if (source) found.source(source, at, { replaces: false })
}

function blockOf(report: Report, [, kind, head, condition]: RegExpExecArray, at: number): Block {
  if (condition !== undefined) return { condition: `if ${condition.trim()}`.slice(0, 120) }
  if (kind === 'group') return { scope: scopeOf(head!) }
  if (kind === 'path') return { isLocal: true }
  if (kind === 'git' || kind === 'github') {
    const url = STRING.exec(head!)?.[1]
    if (url) reportGitSource(report, kind === 'github' ? `github:${url}` : url, at)
  }
  return {}
}

const STRING = /["']([^"']+)["']/

/** Groups for developers alone make gems development; an optional group is off unless it is asked for. */
function scopeOf(groups: string): Scope {
  if (OPTIONAL.test(groups)) return 'optional'
  const names = [...groups.replace(PERCENT, '').matchAll(WORD)].map(([name]) => name)
  return names.length > 0 && names.every((name) => DEVELOPMENT.has(name)) ? 'development' : 'production'
}

const OPTIONAL = /\boptional:\s*true|:optional\s*=>\s*true/
const PERCENT = /^\s*%i/
