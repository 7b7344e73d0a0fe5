/** How far around the start of its statement a token is looked for; statements in one line are shorter. */
const FARTHEST = 2000

/**
 * The offset at which a token stands, given one on its line: readers may point at the key, the value or the statement that it
 * belongs to. The offset stays where the line does not write the token out.
 */
export function tokenPlace(text: string, at: number, token: string): number {
  if (text.startsWith(token, at)) return at
  const after = text.slice(at, at + FARTHEST).split('\n', 1)[0]!
  const before = text
    .slice(Math.max(0, at - FARTHEST), at)
    .split('\n')
    .at(-1)!
  const found = firstWord(after, token)
  if (found !== undefined) return at + found
  const isKey = lastWord(before, token)
  if (isKey !== undefined) return at - before.length + isKey
  // Repositories are written `git@host:owner/name` and `github:owner/name`, and shown as addresses.
  const [host, path] = splitAtSlash(token)
  return at + (firstWord(after, host) ?? firstWord(after, path) ?? 0)
}

function splitAtSlash(token: string): [host: string, path: string] {
  const slash = token.indexOf('/')
  return slash < 0 ? ['', ''] : [token.slice(0, slash), token.slice(slash + 1)]
}

/** Where a word first stands in a text, and not as a part of a longer one. */
function firstWord(text: string, word: string): number | undefined {
  if (word === '') return undefined
  for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1))
    if (isWhole(text, found, word)) return found
  return undefined
}

/** Where a word last stands. */
function lastWord(text: string, word: string): number | undefined {
  const found = word === '' ? -1 : text.lastIndexOf(word)
  return found >= 0 && isWhole(text, found, word) ? found : undefined
}

function isWhole(text: string, at: number, word: string): boolean {
  return !isWordAt(text, at - 1) && !isWordAt(text, at + word.length)
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD.test(text[at]!)
}

const WORD = /[\p{L}\p{N}_]/u
