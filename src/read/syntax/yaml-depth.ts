import { plainNestingOf } from './nesting.js'

const NEWLINE = 0x0a
const SPACE = 0x20
const TAB = 0x09

/**
 * The deepest nesting a YAML text can reach, never less than the true one: open flow brackets plus nested indentations, with
 * `- - -`, `? ? ?` and `: : :` counted as the indentations they are. Stops once `limit` is passed.
 */
export function yamlDepthOf(text: string, limit: number): number {
  const flow = plainNestingOf(text, limit)
  if (flow > limit) return flow
  const indents: number[] = []
  let deepest = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    for (let i = start; i < end; ) {
      while (i < end && (text.charCodeAt(i) === SPACE || text.charCodeAt(i) === TAB)) i++
      if (i >= end) break
      const column = i - start
      while (indents.length > 0 && indents[indents.length - 1]! >= column) indents.pop()
      indents.push(column)
      if (!isIndicator(text, i, end)) break
      i++
    }
    if (indents.length > deepest) deepest = indents.length
    if (deepest > limit) return deepest
    start = end + 1
  }
  return deepest + flow
}

/** True at `- `, `? ` and `: `, behind which a nested node may begin on the same line. */
function isIndicator(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== 0x2d && unit !== 0x3f && unit !== 0x3a) return false
  if (at + 1 >= end) return true
  const next = text.charCodeAt(at + 1)
  return next === SPACE || next === TAB || next === NEWLINE || next === 0x0d
}
