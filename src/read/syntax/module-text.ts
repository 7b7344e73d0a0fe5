import type { ModuleImport } from './module-record.js'

const REQUEST = /\b(from|import|require)\s{0,50}(\(?)\s{0,50}(["'])([^"'\n\\]{1,300})\3/g
const MAX_CLAUSE = 4000

/** Import specifiers found by their looks, for scripts that cannot be parsed: no tree, so no scopes. Comment lines are left out. */
export function importsInText(text: string): readonly ModuleImport[] {
  const imports: ModuleImport[] = []
  let previousEnd = 0
  for (const match of text.matchAll(REQUEST)) {
    const [whole, word, bracket, , specifier] = match
    const at = match.index
    const before = text.slice(Math.max(previousEnd, at - MAX_CLAUSE), at)
    previousEnd = at + whole.length
    const isCall = bracket === '('
    if (isComment(before) || (word === 'from' && isCall) || (word === 'require' && !isCall)) continue
    const clause = word === 'from' ? clauseBefore(before) : undefined
    if (word === 'from' && clause === undefined) continue
    const kind = clause?.kind ?? (word === 'require' ? 'require' : isCall ? 'dynamic' : 'static')
    imports.push({
      specifier: specifier!,
      offset: at + whole.length - specifier!.length - 1,
      kind,
      typeOnly: clause?.typeOnly ?? false,
      names: clause?.names ?? [],
      nested: false,
    })
  }
  return imports
}

function isComment(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart()
  return line.startsWith('//') || line.startsWith('*') || line.startsWith('/*')
}

interface Clause {
  readonly kind: 'static' | 'reexport'
  readonly typeOnly: boolean
  readonly names: readonly string[]
}

/** What stands between the last `import` or `export` and `from`. */
function clauseBefore(before: string): Clause | undefined {
  const imported = before.lastIndexOf('import')
  const exported = before.lastIndexOf('export')
  const start = Math.max(imported, exported)
  if (start < 0) return undefined
  const words = before.slice(start + 'import'.length).trim()
  const typeOnly = /^type(?:of)?\s/.test(words)
  const list = typeOnly ? words.slice(words.indexOf(' ') + 1) : words
  return { kind: imported > exported ? 'static' : 'reexport', typeOnly, names: namesIn(list, imported > exported) }
}

function namesIn(list: string, isImport: boolean): readonly string[] {
  const names: string[] = []
  const open = list.indexOf('{')
  for (const part of (open < 0 ? list : list.slice(0, open)).split(',')) {
    const word = part.trim()
    if (word.startsWith('*')) names.push('*')
    else if (word !== '' && isImport) names.push('default')
  }
  if (open < 0) return names
  for (const part of list.slice(open + 1).split(/[,}]/)) {
    const words = part.trim().split(/\s{1,9}/)
    const name = words[0] === 'type' && words.length > 1 && words[1] !== 'as' ? words[1] : words[0]
    if (name !== undefined && name !== '') names.push(name)
  }
  return names
}
