import { SIGNAL_KINDS, type SignalKind } from '../model/evidence.js'
import type { Vendor } from '../model/vendor.js'
import type { SignalTable } from '../model/vendor-db.js'

/** The signals of vendors by kind and service, services and patterns in the order of the files. */
export function signalTable(vendors: readonly Vendor[], which: 'signals' | 'assumed'): SignalTable {
  const services = vendors.flatMap((vendor) => vendor.services)
  return ofEachKind((kind) =>
    services.flatMap(({ id, [which]: own }) => (own?.[kind] === undefined ? [] : [[id, own[kind]] as const])),
  )
}

/** A table without the services that are left out, and with those of another. */
export function replacedIn(table: SignalTable, added: SignalTable, isOut: (service: string) => boolean): SignalTable {
  return ofEachKind((kind) => [...table[kind].filter(([service]) => !isOut(service)), ...added[kind]])
}

function ofEachKind(rowsOf: (kind: SignalKind) => SignalTable[SignalKind]): SignalTable {
  return Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind, rowsOf(kind)])) as SignalTable
}
