import type { SignalKind } from './evidence.js'

/**
 * What is worth keeping of what readers see: the vocabulary of the vendor database, without its vendors. Readers ask it
 * nothing; the byte scan and the collector behind the readers do, so that memory follows what is known.
 */
export interface Lexicon {
  /** True where some signal of that kind recognises the value. */
  knows(kind: SignalKind, value: string): boolean
  /** Last labels of all known hosts, `com`, `io`: lets the scan pass over `object.property`. */
  readonly topLabels: ReadonlySet<string>
  /** Known header names, and prefixes that end in `*`. */
  readonly headers: ReadonlySet<string>
}
