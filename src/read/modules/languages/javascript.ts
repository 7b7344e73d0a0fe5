import type { Language } from './language.js'

/** JavaScript and TypeScript, on their own or within components: specifiers as written. */
export const javascript: Language = {
  name: 'javascript',
  endings: ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte', '.astro'],
  read: (text) => ({ imports: importsOf(text) }),
}

/** Static, dynamic and `require` imports and re-exports. Each quantifier is bounded, so the expression is linear. */
const IMPORT = /\b(from|import|require)\s{0,4}\(?\s{0,4}["'`]([^"'`\n$]{1,200})["'`]/g

/** Longest list of names between `import` and `from` that is looked through for `type`. */
const LOOK_BACK = 600

function importsOf(text: string): string[] {
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
