import { extname } from 'node:path/posix'
import { type ParseResult, type ParserOptions, parseSync } from 'oxc-parser'
import { moduleFault } from './module-guard.js'
import type { ModuleImport, ModuleRecord } from './module-record.js'
import { importsInText } from './module-text.js'
import { importsInTree } from './module-walk.js'
import type { Parsed } from './parsers.js'

const TYPED = new Set(['.ts', '.mts', '.cts'])
/** Only then is the tree needed: it costs several times what the list of imports costs. */
const NEEDS_TREE = /\brequire\b|\bimport\s{0,99}(?:\(|[\w$]{1,99}\s{0,99}=)/

/**
 * Reads what a JavaScript or TypeScript module imports. Flow and JSX in plain files are tried as TypeScript with JSX; what no
 * grammar takes, and what could exhaust the parser, is searched as text and marked partial.
 */
export function parseModule(text: string, path: string): Parsed<ModuleRecord> {
  const fault = moduleFault(text)
  if (fault !== undefined) return fromText(text, fault)
  for (const lang of languagesOf(path)) {
    const result = parseAs(text, path, lang)
    if (result === undefined) continue
    const imports = [...staticImports(result, text), ...(NEEDS_TREE.test(text) ? importsInTree(result.program) : [])]
    imports.sort((a, b) => a.offset - b.offset)
    return { tree: { imports, partial: false } }
  }
  return fromText(text, 'not JavaScript or TypeScript as its parser knows it')
}

function fromText(text: string, reason: string): Parsed<ModuleRecord> {
  return { tree: { imports: importsInText(text), partial: true }, partial: `${reason}; searched as text` }
}

function languagesOf(path: string): readonly NonNullable<ParserOptions['lang']>[] {
  const extension = extname(path).toLowerCase()
  if (TYPED.has(extension)) return ['ts']
  return extension === '.tsx' ? ['tsx'] : ['jsx', 'tsx']
}

function parseAs(text: string, path: string, lang: NonNullable<ParserOptions['lang']>): ParseResult | undefined {
  try {
    const result = parseSync(path, text, { lang, sourceType: 'unambiguous' })
    return result.errors.length === 0 ? result : undefined
  } catch {
    return undefined
  }
}

function staticImports(result: ParseResult, text: string): ModuleImport[] {
  const imports: ModuleImport[] = []
  for (const { moduleRequest, entries, start } of result.module.staticImports) {
    const names = entries.map(({ importName }) => nameOf(importName.kind, importName.name))
    const typeOnly =
      entries.length > 0
        ? entries.every(({ isType }) => isType)
        : /^import\s{1,99}type\b/.test(text.slice(start, start + 120))
    imports.push({ ...request(moduleRequest), kind: 'static', typeOnly, names, nested: false })
  }
  for (const { entries } of result.module.staticExports) {
    const first = entries.find(({ moduleRequest }) => moduleRequest !== null)
    if (first === undefined) continue
    const own = entries.filter(({ moduleRequest }) => moduleRequest !== null)
    const names = own.map(({ importName }) => nameOf(importName.kind, importName.name))
    const typeOnly = own.every(({ isType }) => isType)
    imports.push({ ...request(first.moduleRequest!), kind: 'reexport', typeOnly, names, nested: false })
  }
  return imports
}

function request({
  value,
  start,
}: {
  readonly value: string
  readonly start: number
}): Pick<ModuleImport, 'specifier' | 'offset'> {
  return { specifier: value, offset: start + 1 }
}

function nameOf(kind: string, name: string | null): string {
  if (kind === 'Name') return name ?? '*'
  return kind === 'Default' ? 'default' : '*'
}
