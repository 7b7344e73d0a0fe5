/**
 * Tells whether an offset stands inside a triple-quoted string, where code is an example. A file whose marks do not pair
 * up is taken to have none, since one wrong mark would hide all that follows.
 */
export function docstrings(text: string): (offset: number) => boolean {
  if (!text.includes('"""') && !text.includes("'''")) return () => false
  const spans: { readonly start: number; readonly end: number }[] = []
  let open: { readonly mark: string; readonly start: number } | undefined
  for (const match of text.matchAll(TRIPLE)) {
    if (open === undefined) open = { mark: match[0], start: match.index }
    else if (open.mark === match[0]) {
      spans.push({ start: open.start, end: match.index })
      open = undefined
    }
  }
  if (open !== undefined) return () => false
  return (offset) => {
    let low = 0
    let high = spans.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = spans[middle]!
      if (offset < span.start) high = middle - 1
      else if (offset > span.end) low = middle + 1
      else return true
    }
    return false
  }
}

const TRIPLE = /"""|'''/g
