import type { DataScalar } from '../syntax/data.js'
import { linesOf } from './lines.js'

/** A line that is not where it should be was folded or escaped; after so many the rest stays at the start of the value. */
const MOST_MISSES = 3

/**
 * Where a script that stands in a value (`run: |` and the like) has its characters in the file: block values lose their
 * indentation, so lines are found again one after the other. What cannot be found is placed at the value's start.
 */
export function embeddedScript(text: string, scalar: DataScalar): (offset: number) => number {
  const starts: { readonly from: number; readonly at: number }[] = []
  let lines = 1
  for (let i = scalar.text.indexOf('\n'); i >= 0; i = scalar.text.indexOf('\n', i + 1)) lines += 1
  const window = text.slice(scalar.offset, scalar.offset + scalar.text.length * 2 + lines * 80 + 200)
  let cursor = 0
  let misses = 0
  for (const line of linesOf(scalar.text)) {
    const plain = line.text.trim()
    if (plain === '' || misses >= MOST_MISSES) continue
    const found = window.indexOf(plain, cursor)
    if (found < 0) {
      misses += 1
      continue
    }
    cursor = found + plain.length
    starts.push({ from: line.offset + line.text.indexOf(plain), at: scalar.offset + found })
  }
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if (starts[middle]!.from <= offset) low = middle + 1
      else high = middle - 1
    }
    const start = starts[high]
    return start === undefined ? scalar.offset : start.at + offset - start.from
  }
}
