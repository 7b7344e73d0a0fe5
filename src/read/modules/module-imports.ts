import type { ModuleLanguage } from '../../model/reach.js'

const EXTENSIONS = new Map<string, ModuleLanguage>([
  ...['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte', '.astro'].map(
    (ending) => [ending, 'javascript'] as const,
  ),
  ['.py', 'python'],
  ...['.java', '.kt', '.scala'].map((ending) => [ending, 'jvm'] as const),
])

/** The language whose imports can be followed; undefined for any other file. */
export function moduleLanguageOf(path: string): ModuleLanguage | undefined {
  const dot = path.lastIndexOf('.')
  return dot < 0 ? undefined : EXTENSIONS.get(path.slice(dot).toLowerCase())
}

/** What a text imports, as written and each once. A look at the text, not a parse: a module in a comment may be named, too. */
export function importsOf(language: ModuleLanguage, text: string): string[] {
  if (language === 'javascript') return ofJavascript(text)
  return language === 'python' ? ofPython(text) : ofJvm(text)
}

/** Static, dynamic and `require` imports and re-exports. Each quantifier is bounded, so the expression is linear. */
const IMPORT = /\b(from|import|require)\s{0,4}\(?\s{0,4}["'`]([^"'`\n$]{1,200})["'`]/g

/** Longest list of names between `import` and `from` that is looked through for `type`. */
const LOOK_BACK = 600

function ofJavascript(text: string): string[] {
  const found = new Set<string>()
  for (const { index, 1: word, 2: specifier } of text.matchAll(IMPORT))
    if (!isInComment(text, index) && (word !== 'from' || !isTypeOnly(text, index))) found.add(specifier!)
  return [...found]
}

/** The line begins as a comment does. */
function isInComment(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < LOOK_BACK && text.charCodeAt(start - 1) !== 10) start--
  const head = text.slice(start, at).trimStart()
  return head.startsWith('//') || head.startsWith('*') || head.startsWith('/*')
}

const TYPE_ONLY = /^(?:import|export)\s+type\s+(?!$|,)/

function isTypeOnly(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  const start = Math.max(before.lastIndexOf('import'), before.lastIndexOf('export'))
  return start >= 0 && TYPE_ONLY.test(before.slice(start))
}

const PYTHON_FROM =
  /^[ \t]{0,40}from[ \t]{1,4}([.\w]{1,200})[ \t]{1,4}import[ \t]{1,4}(\([^)]{0,4000}\)|[^\n#]{1,400})/gm
const PYTHON_IMPORT = /^[ \t]{0,40}import[ \t]{1,4}([\w. ,]{1,400})/gm

/** `from a import b` names the module `a` and perhaps `a.b`; both are given, and what is no module leads nowhere. */
function ofPython(text: string): string[] {
  const found = new Set<string>()
  for (const [, from, names] of text.matchAll(PYTHON_FROM)) {
    found.add(from!)
    for (const name of names!.split(/[\s,()]+as\s+\w+|[\s,()]+/))
      if (/^\w+$/.test(name)) found.add(from!.endsWith('.') ? from! + name : `${from}.${name}`)
  }
  for (const [, names] of text.matchAll(PYTHON_IMPORT))
    for (const name of names!.split(',')) {
      const module = name.trim().split(/\s/, 1)[0]!
      if (module !== '') found.add(module)
    }
  return [...found]
}

const JVM_IMPORT = /^[ \t]{0,8}import[ \t]{1,4}(?:static[ \t]{1,4})?([\w.]{1,300}(?:\*|_)?)/gm

function ofJvm(text: string): string[] {
  return [...new Set([...text.matchAll(JVM_IMPORT)].map(([, name]) => name!))]
}
