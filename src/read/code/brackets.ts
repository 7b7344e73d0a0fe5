/** Where the brackets of a text close. */
export interface Brackets {
  /** The bracket that closes the one at `open`, `(` or `{`, where it lies less than `most` behind it. */
  closing(open: number, most: number): number | undefined
}

const ROUND = 0x28
const CURLY = 0x7b

/**
 * Pairs the brackets of a masked text in one pass, each kind by itself: what is looked up for every call of a file would
 * otherwise be walked again and again.
 */
export function bracketsOf(code: string): Brackets {
  const ends = new Int32Array(code.length)
  const round: number[] = []
  const curly: number[] = []
  for (let at = 0; at < code.length; at++) {
    const letter = code.charCodeAt(at)
    if (letter === ROUND) round.push(at)
    else if (letter === CURLY) curly.push(at)
    else if (letter === ROUND + 1 || letter === CURLY + 2) {
      // What nothing opened closes nothing: there is no place -1.
      ends[(letter === ROUND + 1 ? round : curly).pop() ?? -1] = at
    }
  }
  return {
    closing(open, most) {
      const end = ends[open] ?? 0
      return end > 0 && end < open + most ? end : undefined
    },
  }
}
