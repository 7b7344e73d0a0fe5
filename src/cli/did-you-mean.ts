/** «Did you mean twilio?», where some candidate is close; undefined where none is. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  within: (length: number) => number = (length) => Math.max(1, Math.floor(length / 3)),
): string | undefined {
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const name of candidates) {
    const distance = editDistance(word.toLowerCase(), name)
    if (distance <= within(name.length) && (!best || distance < best.distance)) best = { name, distance }
  }
  return best && `Did you mean ${best.name}?`
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
