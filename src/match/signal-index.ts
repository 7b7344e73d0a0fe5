import type { SignalKind } from '../model/evidence.js'
import type { Lexicon } from '../model/lexicon.js'
import type { Vocabulary } from '../model/vendor-db.js'
import { groupBy } from '../util/sort.js'
import { envIndex } from './env-index.js'
import { type Hit, hitsOf, type Index } from './hit.js'
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

/**
 * The look-up tables, each built when its kind is first asked for: few repositories show all kinds. A look-up costs a few map
 * reads, however many vendors there are.
 */
export function signalIndex(vocabulary: Vocabulary): SignalIndex {
  const indexes = new Map<SignalKind, Index>()
  const indexOf = (kind: SignalKind): Index => {
    const known = indexes.get(kind)
    if (known !== undefined) return known
    const built = build(kind, vocabulary, indexOf)
    indexes.set(kind, built)
    return built
  }
  const readingHosts = hostIndex(vocabulary.reading.map((signal) => ({ signal, service: 'reading', assumed: false })))
  const find = (kind: SignalKind, value: string) => indexOf(kind)(value)
  return {
    find,
    knows: (kind, value) => find(kind, value) !== undefined,
    isReading: (host, isCalledByFormat = false) => {
      const hit = readingHosts(host)
      const served = find('host', host)?.signal
      if (hit === undefined || (isCalledByFormat && served === hit.signal)) return false
      return (served?.length ?? 0) <= hit.signal.length
    },
    topLabels: new Set(patternsOf('host', vocabulary).map(lastLabel)),
    headers: new Set(patternsOf('header', vocabulary).map((pattern) => pattern.toLowerCase())),
  }
}

function build(kind: SignalKind, vocabulary: Vocabulary, indexOf: (kind: SignalKind) => Index): Index {
  const hits = hitsOf(kind, vocabulary)
  switch (kind) {
    case 'host':
      return hostIndex(hits)
    case 'env':
      return envIndex(hits)
    case 'import':
      return importIndex(hits, hitsOf('package', vocabulary))
    case 'dns':
      return dnsIndex(hits, indexOf('host'))
    default:
      return nameIndex(hits, { foldCase: !CASE_MATTERS.has(kind) })
  }
}

/** Kinds whose names differ when their case does. */
const CASE_MATTERS: ReadonlySet<SignalKind> = new Set(['client', 'mobile'])

/**
 * DNS values are recognised by their own signals, and by hosts where the value is one: a CNAME to a vendor's host. Signals of
 * one type of record say nothing of another: who may issue certificates for a name does not receive its mail.
 */
function dnsIndex(hits: readonly Hit[], byHost: Index): Index {
  const own = nameIndex(hits, { foldCase: true })
  const ends = endsByType(hits)
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
function endsByType(hits: readonly Hit[]): ReadonlyMap<string, Index> {
  const targets = hits.flatMap((hit) => {
    const type = HOST_RECORD.exec(hit.signal)?.[1]
    return type === undefined ? [] : [{ type, hit: { ...hit, signal: hit.signal.slice(type.length + 1) } }]
  })
  const types = groupBy(targets, ({ type }) => type)
  return new Map([...types].map(([type, group]) => [type, hostIndex(group.map(({ hit }) => hit))]))
}

function patternsOf(kind: SignalKind, { signals, assumed }: Vocabulary): string[] {
  return [...signals[kind], ...assumed[kind]].flatMap(([, patterns]) => patterns)
}

function lastLabel(pattern: string): string {
  const slash = pattern.indexOf('/')
  const host = slash < 0 ? pattern : pattern.slice(0, slash)
  return host.slice(host.lastIndexOf('.') + 1)
}
