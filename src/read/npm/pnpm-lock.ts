import type { Scope } from '../../model/evidence.js'
import { defineReader } from '../reader.js'
import { cutOffPnpm } from '../shared/cut-off-lock.js'
import { linesOf } from '../shared/lines.js'
import { type Packages, packages } from '../shared/packages.js'
import { scopeOfSection } from './sections.js'
import { reportSpecifier } from './specifier.js'

const TARBALL = /\btarball: ['"]?(https?:[^\s,}'"]+)/
/** `/@scope/name/1.0.0`, `/@scope/name@1.0.0`, `@scope/name@1.0.0(peer@1)`: five, six and nine as versions of the format. */
const PACKAGE_KEY = /^\/?((?:@[^@/\s]+\/)?[^@/\s(]+)[@/](.*)$/
const REPOSITORY = /^(?:git\+|https?:\/\/(?:codeload\.)?github\.com\/)/

interface Pending {
  readonly name: string
  readonly at: number
  readonly scope: Scope
}

/** Lock file of pnpm, read by lines: a parser would take seconds for a large one. */
export const pnpmLock = defineReader({
  name: 'npm/pnpm-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['pnpm-lock.yaml'] },
  reads: 'Direct packages of every workspace, all locked packages, tarballs and repositories they come from.',
  blind: 'Registries other than the default: the file names them only for tarballs.',
  cutOff: cutOffPnpm,
  read({ text }, report) {
    const found = packages(report, 'npm')
    let section = ''
    let scope: Scope | undefined
    let pending: Pending | undefined
    for (const { text: line, offset } of linesOf(text)) {
      const indent = indentOf(line)
      if (indent === line.length) continue
      const colon = line.endsWith(':') ? line.length - 1 : line.indexOf(': ')
      const key = unquoted(line.slice(indent, colon < 0 ? undefined : colon))
      const value = colon < 0 ? '' : unquoted(line.slice(colon + 1).trim())
      if (indent === 0) {
        section = key
        scope = scopeOfSection(key)
      } else if (section === 'packages') {
        if (indent === 2) readPackage(found, key, offset + indent)
        else if (key === 'resolution') readResolution(found, line, offset)
      } else if (section === 'importers' && indent === 4) scope = scopeOfSection(key)
      else if (scope && indent === (section === 'importers' ? 6 : 2)) {
        pending = { name: key, at: offset + indent, scope }
        if (value !== '') pending = flush(found, pending, LOCAL_VERSION.test(value) ? value : '')
      } else if (pending && key === 'specifier') pending = flush(found, pending, value)
    }
    found.done()
  },
})

const LOCAL_VERSION = /^(?:link|file|workspace):/

function flush(found: Packages, { name, at, scope }: Pending, specifier: string): undefined {
  reportSpecifier(found, { name, specifier, at, scope })
}

function readPackage(found: Packages, key: string, at: number) {
  if (key.startsWith('github.com/') || key.startsWith('codeload.github.com/')) {
    found.repository(`https://${key}`, at, 'transitive')
    return
  }
  const match = PACKAGE_KEY.exec(key)
  if (!match || key.startsWith('file:') || match[2]!.startsWith('file:')) return
  found.add(match[1]!, at, 'transitive')
  if (REPOSITORY.test(match[2]!)) found.repository(match[2]!, at, 'transitive')
}

function readResolution(found: Packages, line: string, offset: number) {
  const match = TARBALL.exec(line)
  if (match) found.download(match[1]!, offset + match.index, 'transitive')
}

function indentOf(line: string): number {
  let indent = 0
  while (line[indent] === ' ') indent++
  return indent
}

function unquoted(text: string): string {
  return QUOTED.test(text) ? text.slice(1, -1) : text
}

const QUOTED = /^(['"]).*\1$/
