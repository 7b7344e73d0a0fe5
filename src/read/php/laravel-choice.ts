import type { ConfigWord } from './config-array.js'

/** What a configuration file of Laravel chooses among its entries. */
export interface Choice {
  /** The words that choose, at the top of the file. */
  readonly words: readonly ConfigWord[]
  /** The entry of that name is chosen. */
  isChosen(entry: string): boolean
  /** The file chooses, and not the entry with these keys: it is there to be taken. */
  isOffered(keys: readonly string[]): boolean
}

/** Keys at the top of a file that choose an entry. `cloud` of the file systems is asked for only where code says so. */
const CHOOSING: ReadonlySet<string> = new Set(['default', 'driver'])

/** Lists by which an entry passes on to others: fail-over mailers, stacked log channels and stores. */
const MEMBERS: ReadonlySet<string> = new Set(['mailers', 'channels', 'stores', 'connections'])

/** What the words of a file choose; a name that only the environment holds chooses nothing here. */
export function choiceOf(words: readonly ConfigWord[]): Choice {
  const choosing = words.filter(({ keys, value }) => keys.length === 1 && CHOOSING.has(keys[0]!) && value !== '')
  const chosen = new Set(choosing.map(({ value }) => value))
  // Words come in the order of the file, and an entry may pass on to one above it.
  for (let before = 0; before < chosen.size; ) {
    before = chosen.size
    for (const { keys, value } of words)
      if (keys.length === 3 && chosen.has(keys[1]!) && MEMBERS.has(keys[2]!)) chosen.add(value)
  }
  return {
    words: choosing,
    isChosen: (entry) => chosen.has(entry),
    isOffered: (keys) => chosen.size > 0 && keys.length >= 2 && !keys.some((key) => chosen.has(key)),
  }
}
