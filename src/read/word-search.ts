/** Which of several lists of words stand in some bytes, a bit for each list; only the lists in `asked` are looked for. */
export type WordSearch = (bytes: Uint8Array, asked: number) => number

/** Bits of a number that JavaScript treats as whole. */
export const MOST_LISTS = 31

/** How many letters the words may be made of, besides «any other». */
const MOST_LETTERS = 63

/**
 * One pass over the bytes for all words together, whatever their case (ASCII). Expressions with many alternatives try each of them at
 * each letter; this automaton takes one step a byte (Aho and Corasick, «Efficient string matching», 1975).
 */
export function createWordSearch(lists: readonly (readonly string[])[]): WordSearch {
  if (lists.length > MOST_LISTS) throw new RangeError(`at most ${MOST_LISTS} lists of words, not ${lists.length}`)
  const letterOf = lettersOf(lists.flat())
  const { next, found } = automatonOf(lists, letterOf)
  return (bytes, asked) => {
    let state = 0
    let seen = 0
    for (let at = 0; at < bytes.length; at++) {
      state = next[(state << 6) | letterOf[bytes[at]!]!]!
      const lists = found[state]!
      if (lists === 0) continue
      seen |= lists
      if ((seen & asked) === asked) break
    }
    return seen & asked
  }
}

/** A number for each byte that some word holds, the same for both cases; 0 for all others. */
function lettersOf(words: readonly string[]): Uint8Array {
  const letterOf = new Uint8Array(256)
  let letters = 0
  for (const byte of Buffer.from(words.join(''))) {
    if (byte >= 0x41 && byte <= 0x5a) throw new RangeError('words are written in lower case')
    if (letterOf[byte] !== 0) continue
    letterOf[byte] = ++letters
    if (byte >= 0x61 && byte <= 0x7a) letterOf[byte - 0x20] = letters
  }
  if (letters > MOST_LETTERS) throw new RangeError(`words of more than ${MOST_LETTERS} letters`)
  return letterOf
}

interface Automaton {
  /** Where each state goes with each letter: `state * 64 + letter`. */
  readonly next: Uint16Array
  /** The lists whose words end in a state. */
  readonly found: Int32Array
}

function automatonOf(lists: readonly (readonly string[])[], letterOf: Uint8Array): Automaton {
  const most = 1 + Buffer.byteLength(lists.flat().join(''))
  const next = new Uint16Array(most * 64)
  const found = new Int32Array(most)
  let states = 1
  for (const [list, words] of lists.entries())
    for (const word of words) {
      let state = 0
      for (const byte of Buffer.from(word)) {
        const way = (state << 6) | letterOf[byte]!
        if (next[way] === 0) next[way] = states++
        state = next[way]!
      }
      found[state]! |= 1 << list
    }
  return linked({ next, found })
}

/** Where no word goes on, the longest end of what was read that begins another word does; states nearer the start first. */
function linked({ next, found }: Automaton): Automaton {
  const shorter = new Uint16Array(found.length)
  const waiting = [...next.subarray(0, 64)].filter((state) => state !== 0)
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    const fallback = shorter[state]!
    found[state]! |= found[fallback]!
    for (let letter = 0; letter < 64; letter++) {
      const way = (state << 6) | letter
      const instead = next[(fallback << 6) | letter]!
      if (next[way] === 0) next[way] = instead
      else {
        shorter[next[way]!] = instead
        waiting.push(next[way]!)
      }
    }
  }
  return { next, found }
}
