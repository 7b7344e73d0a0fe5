/** Marks that open a comment which runs to the end of the line, per family of languages. */
export const LINE_COMMENTS = {
  c: ['//', '*', '/*'],
  hash: ['#'],
  php: ['//', '*', '/*', '#'],
} as const

/** The farthest that one looks back for the start of a line. */
const FARTHEST = 300

/**
 * Whether what stands at `offset` is commented out: its line begins with a comment mark, or a mark with a blank before it
 * stands earlier on the line. A guess by line, good enough for code that people format; strings are not looked at.
 */
export function isCommented(text: string, offset: number, family: keyof typeof LINE_COMMENTS): boolean {
  const before = text.slice(Math.max(0, offset - FARTHEST), offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const start = line.trimStart()
  if (LINE_COMMENTS[family].some((mark) => start.startsWith(mark))) return true
  return family === 'hash' ? line.includes(' # ') : line.includes(' // ')
}
