/**
 * Offsets at which `word` begins a line, blanks before it aside. Plain search rather than an expression, so that the many
 * files without the word cost next to nothing.
 */
export function* lineStartsWith(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (isFirstOnLine(text, at)) yield at
}

/** Whether only blanks stand between the start of the line and `offset`. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let before = offset - 1
  while (before >= 0 && isBlank(text.charCodeAt(before))) before -= 1
  return before < 0 || text.charCodeAt(before) === 10
}

/** How many blanks stand before `offset` on its line, where nothing else does; 0 means module level. */
export function indentAt(text: string, offset: number): number {
  return offset - 1 - text.lastIndexOf('\n', offset - 1)
}

/** The text from `offset` to the end of its line, at most `longest` characters: minified files have lines of megabytes. */
export function restOfLine(text: string, offset: number, longest = 1000): string {
  const rest = text.slice(offset, offset + longest)
  const end = rest.search(LINE_END)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The line around `offset`, at most `longest` characters to either side. */
export function lineAround(text: string, offset: number, longest = 400): string {
  const before = text.slice(Math.max(0, offset - longest), offset)
  return before.slice(before.lastIndexOf('\n') + 1) + restOfLine(text, offset, longest)
}

const LINE_END = /[\r\n]/

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
