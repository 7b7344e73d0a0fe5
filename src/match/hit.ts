/** A signal that recognised a value. */
export interface Hit {
  readonly service: string
  /** As written in the vendor database. */
  readonly signal: string
  readonly assumed: boolean
  /** For hosts: how many labels of the host lie before the signal, 0 for an exact hit. */
  readonly extraLabels?: number
}

/** Rows of one kind, as compiled: pattern, service, 1 where the vendor is left open. */
export type SignalRows = readonly (readonly [pattern: string, service: string, assumed?: 1])[]

/** Recognises values of one kind; undefined where nothing does. */
export type Index = (value: string) => Hit | undefined
