import type { SignalKind } from '../model/evidence.js'
import type { Vocabulary } from '../model/vendor-db.js'

/** A signal that recognised a value. */
export interface Hit {
  readonly service: string
  /** As written in the vendor database. */
  readonly signal: string
  readonly assumed: boolean
  /** For hosts: how many labels of the host lie before the signal, 0 for an exact hit. */
  readonly extraLabels?: number
}

/** Recognises values of one kind; undefined where nothing does. */
export type Index = (value: string) => Hit | undefined

/** What each signal of a kind says where it is found. */
export function hitsOf(
  kind: SignalKind,
  { signals, assumed }: Pick<Vocabulary, 'signals' | 'assumed'>,
): readonly Hit[] {
  const hits: Hit[] = []
  for (const [service, patterns] of signals[kind])
    for (const signal of patterns) hits.push({ service, signal, assumed: false })
  for (const [service, patterns] of assumed[kind])
    for (const signal of patterns) hits.push({ service, signal, assumed: true })
  return hits
}
