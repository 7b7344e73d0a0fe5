import { SIGNAL_KINDS, type SignalKind } from '../../model/evidence.js'
import type { VendorDb } from '../../model/vendor-db.js'

/** Who has each pattern of a database, by `keyOf`. */
export interface Holders {
  /** Services, also those that the pattern leaves open. */
  readonly all: ReadonlyMap<string, readonly string[]>
  /** The service, where the pattern says which. */
  readonly sure: ReadonlyMap<string, string>
}

/** Reads the tables of a database the other way round. */
export function holdersIn({ signals, assumed }: VendorDb): Holders {
  const all = new Map<string, string[]>()
  const sure = new Map<string, string>()
  for (const table of [signals, assumed])
    for (const kind of SIGNAL_KINDS)
      for (const [service, patterns] of table[kind])
        for (const pattern of patterns) {
          const key = keyOf(kind, pattern)
          const known = all.get(key)
          if (known) known.push(service)
          else all.set(key, [service])
          if (table === signals) sure.set(key, service)
        }
  return { all, sure }
}

/** The same for patterns that find the same. */
export function keyOf(kind: SignalKind, pattern: string): string {
  return `${kind} ${CASE_MATTERS.has(kind) ? pattern : pattern.toLowerCase()}`
}
const CASE_MATTERS: ReadonlySet<SignalKind> = new Set(['import', 'client', 'dns', 'mobile'])
