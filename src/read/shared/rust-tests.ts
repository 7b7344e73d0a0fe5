/** `#[cfg(test)] mod tests {`: the tests that Rust keeps at the end of the file they test. */
const OPENING =
  /^#\[cfg\((?:test|all\(test,[^)\n]{0,80}\))\)\]\s{0,40}(?:#\[[^\]\n]{0,120}\]\s{0,40}){0,4}(?:pub(?:\([a-z]{1,10}\))? )?mod \w{1,60} \{/gm
const CLOSING = '\n}'

/** Tells whether an offset of a Rust file lies in its tests. A module that is not closed in the first column goes to the end. */
export function rustTests(text: string): (offset: number) => boolean {
  const spans: (readonly [from: number, to: number])[] = []
  if (text.includes('#[cfg('))
    for (const match of text.matchAll(OPENING)) {
      const end = text.indexOf(CLOSING, match.index)
      spans.push([match.index, end < 0 ? text.length : end])
    }
  return (offset) => spans.some(([from, to]) => offset >= from && offset < to)
}
