/**
 * Numbers of the lines of a text that an earlier one does not hold, from 1. What both begin and end with is the same; between, a line
 * is new where the earlier text has no (further) line like it. So a line that only moved is not taken for a new one.
 */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const was = linesOf(before)
  const is = linesOf(after)
  const head = commonHead(was, is)
  const tail = commonHead(was.slice(head).reverse(), is.slice(head).reverse())
  const left = new Map<string, number>()
  for (const line of was.slice(head, was.length - tail)) left.set(line, (left.get(line) ?? 0) + 1)
  const changed = new Set<number>()
  is.slice(head, is.length - tail).forEach((line, i) => {
    const more = left.get(line) ?? 0
    if (more > 0) left.set(line, more - 1)
    else changed.add(head + i + 1)
  })
  return changed
}

/** Other line ends alone change no line. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  for (let i = 0; i < most; i += 1) if (a[i] !== b[i]) return i
  return most
}
