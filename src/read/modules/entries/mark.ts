import type { EntryKind } from '../../../model/reach.js'

/** How a framework's way into the product is told; path and text must both fit where both are given. */
export interface Mark {
  readonly kind: EntryKind
  readonly path?: RegExp
  readonly text?: RegExp
}

/** The marks of the frameworks of one language, first fit wins. */
export interface EntryMarks {
  /** Files that they are looked for in. */
  readonly files: RegExp
  readonly marks: readonly Mark[]
}
