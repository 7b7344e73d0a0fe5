/** A word in a configuration file of PHP: `'default' => 'x'`, `'default' => env('KEY', 'x')`. */
export interface ConfigWord {
  /** The keys above it, outermost first: `connections`, `sqs`, `driver`. */
  readonly keys: readonly string[]
  readonly value: string
  readonly offset: number
}

/** An array under a key: `'postmark' => [`. */
export interface ConfigEntry {
  readonly keys: readonly string[]
  readonly offset: number
}

interface Frame {
  readonly kind: 'array' | 'env' | 'call'
  key: string | undefined
  commas: number
}

/** Comments, texts in quotes and the marks of arrays and calls; whatever stands between them says nothing here. */
const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|#(?!\[)[^\n]*|'((?:[^'\\]|\\.){0,500})'|"((?:[^"\\]|\\.){0,500})"|\benv\s?\(|\barray\s?\(|[[(\])},]/g
const ARROW = /\s{0,40}=>/y

/**
 * The words of the array that a PHP configuration file returns, each with the keys above it. Of `env('KEY', 'x')` the word is
 * the second, which holds where the environment says nothing.
 */
export function configWords(text: string): { readonly words: readonly ConfigWord[]; readonly entries: ConfigEntry[] } {
  const words: ConfigWord[] = []
  const entries: ConfigEntry[] = []
  const open: Frame[] = []
  let keyOffset = 0
  const keys = () => open.flatMap(({ key }) => (key === undefined ? [] : [key]))
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0]
    const top = open.at(-1)
    const word = match[1] ?? match[2]
    if (word !== undefined) {
      ARROW.lastIndex = match.index + token.length
      if (top?.kind === 'array' && ARROW.test(text)) {
        top.key = word
        keyOffset = match.index + 1
      } else if (top?.kind === 'array' || (top?.kind === 'env' && top.commas > 0))
        words.push({ keys: keys(), value: word, offset: match.index + 1 })
    } else if (token === '[' || token.startsWith('array')) {
      if (top?.kind === 'array' && top.key !== undefined) entries.push({ keys: keys(), offset: keyOffset })
      open.push({ kind: 'array', key: undefined, commas: 0 })
    } else if (token.endsWith('(')) open.push({ kind: token === '(' ? 'call' : 'env', key: undefined, commas: 0 })
    else if (token === ']' || token === ')') open.pop()
    else if (token === ',' && top !== undefined) {
      top.key = undefined
      top.commas += 1
    }
  }
  return { words, entries }
}
