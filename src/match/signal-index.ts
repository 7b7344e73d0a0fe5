import { SIGNAL_KINDS, type SignalKind } from '../model/evidence.js'
import type { Lexicon } from '../model/lexicon.js'
import { groupBy } from '../util/sort.js'
import { envIndex } from './env-index.js'
import type { Hit, Index, SignalRows } from './hit.js'
import { hostIndex } from './host-index.js'
import { importIndex } from './import-index.js'
import { nameIndex } from './name-index.js'

/** All indexes together: who is meant by a value of a kind. */
export interface SignalIndex extends Lexicon {
  find(kind: SignalKind, value: string): Hit | undefined
  /**
   * True for hosts that vendors list as pages to read. A host that its vendor lists both ways, `gitlab.com`, is not read where
   * a format says that it is called: the address of a repository that a tool fetches.
   */
  isReading(host: string, isCalledByFormat?: boolean): boolean
}

/** Builds the look-up tables; each look-up costs a few map reads, however many vendors there are. */
export function signalIndex(
  signals: Readonly<Record<SignalKind, SignalRows>>,
  reading: readonly string[],
): SignalIndex {
  const indexes = new Map<SignalKind, Index>(SIGNAL_KINDS.map((kind) => [kind, indexOf(kind, signals)]))
  const readingHosts = hostIndex(reading.map((host) => [host, 'reading'] as const))
  const find = (kind: SignalKind, value: string) => indexes.get(kind)!(value)
  return {
    find,
    knows: (kind, value) => find(kind, value) !== undefined,
    isReading: (host, isCalledByFormat = false) => {
      const hit = readingHosts(host)
      const served = find('host', host)?.signal
      if (hit === undefined || (isCalledByFormat && served === hit.signal)) return false
      return (served?.length ?? 0) <= hit.signal.length
    },
    topLabels: new Set(signals.host.map(([pattern]) => lastLabel(pattern))),
    headers: new Set(signals.header.map(([pattern]) => pattern.toLowerCase())),
  }
}

function indexOf(kind: SignalKind, signals: Readonly<Record<SignalKind, SignalRows>>): Index {
  const rows = signals[kind]
  switch (kind) {
    case 'host':
      return hostIndex(rows)
    case 'env':
      return envIndex(rows)
    case 'import':
      return importIndex(rows, signals.package)
    case 'dns':
      return dnsIndex(rows, signals.host)
    default:
      return nameIndex(rows, { foldCase: !CASE_MATTERS.has(kind) })
  }
}

/** Kinds whose names differ when their case does. */
const CASE_MATTERS: ReadonlySet<SignalKind> = new Set(['client', 'mobile'])

/**
 * DNS values are recognised by their own signals, and by hosts where the value is one: a CNAME to a vendor's host. Signals of
 * one type of record say nothing of another: who may issue certificates for a name does not receive its mail.
 */
function dnsIndex(rows: SignalRows, hosts: SignalRows): Index {
  const own = nameIndex(rows, { foldCase: true })
  const ends = endsByType(rows)
  const byHost = hostIndex(hosts)
  return (value) => {
    const exact = own(value)
    const type = HOST_RECORD.exec(value)?.[1]
    if (exact !== undefined || type === undefined) return exact
    const target = value
      .slice(type.length + 1)
      .replace(/\.$/, '')
      .toLowerCase()
    return ends.get(type)?.(target) ?? byHost(target)
  }
}
const HOST_RECORD = /^(MX|SPF|CNAME|NS|CAA|DKIM):/

/** The hosts that signals of each type of record end in. */
function endsByType(rows: SignalRows): ReadonlyMap<string, Index> {
  const targets = rows.flatMap(([pattern, service, assumed]) => {
    const type = HOST_RECORD.exec(pattern)?.[1]
    return type === undefined ? [] : [{ type, row: [pattern.slice(type.length + 1), service, assumed] as const }]
  })
  const types = groupBy(targets, ({ type }) => type)
  return new Map([...types].map(([type, group]) => [type, hostIndex(group.map(({ row }) => row))]))
}

function lastLabel(pattern: string): string {
  const host = pattern.split('/', 1)[0]!
  return host.slice(host.lastIndexOf('.') + 1)
}
