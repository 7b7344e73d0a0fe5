import type { Severity } from '../model/finding.js'

/**
 * A report as blocks: written once, rendered by one encoder per sink. Every string may come from the audited tree; encoders
 * alone decide how it may appear.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Inline }
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'lead'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[]; readonly isOrdered?: boolean }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Inline[])[] }
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  | CardBlock

/** One company, one card: what it is, its facts as labelled lines. */
export interface CardBlock {
  readonly kind: 'card'
  readonly severity: Severity
  readonly title: Inline
  readonly facts: readonly { readonly label: string; readonly lines: readonly Inline[] }[]
}

/** Running text: plain strings and marked spans. */
export type Inline = readonly Span[]

/** Part of running text. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** A place in the target, `path:line`. */
  | { readonly place: string; readonly line: number; readonly column: number }
  | { readonly severity: Severity }
  /** A picture of a share from 0 to 1 whose number stands beside it. */
  | { readonly bar: number }

/** Running text from one plain string. */
export function plain(text: string): Inline {
  return [text]
}
