/** Line and column, both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets of one text into lines and columns; the table of line starts is built at the first question. */
export interface TextLines {
  position(offset: number): Position
}

/** See `TextLines`. Offsets beyond the end give the end. */
export function textLines(text: string): TextLines {
  let starts: number[] | undefined
  return {
    position(offset) {
      starts ??= lineStarts(text)
      const at = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= at) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: at - starts[low]! + 1 }
    },
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

/** One line of a text, without its end. */
export interface Line {
  readonly text: string
  /** Offset of its first character. */
  readonly offset: number
}

/** The lines of a text in order; `\r` at the end is left off. */
export function* linesOf(text: string): Generator<Line> {
  let offset = 0
  while (offset <= text.length) {
    const end = text.indexOf('\n', offset)
    const stop = end < 0 ? text.length : end
    yield { text: text.slice(offset, text.charCodeAt(stop - 1) === 13 && stop > offset ? stop - 1 : stop), offset }
    if (end < 0) return
    offset = end + 1
  }
}
