import { getDomain } from 'tldts'
import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText } from '../util/sort.js'
import type { Block, Inline } from './blocks.js'
import { place } from './board-register.js'
import { count } from './words.js'

type Unidentified = Assessment['unidentified'][number]

/** More rows than these are a data set, and the JSON has it. */
const MOST_ROWS = 40
/** Hosts beyond these are counted. */
const MOST_NAMED = 12

/**
 * What looks external and is in no vendor file. A host of a company that the database knows is no unknown company: no service of it is
 * recognised there, and that is told in one sentence.
 */
export function unidentified(assessment: Assessment, db: VendorDb): Block[] {
  if (assessment.unidentified.length === 0) return []
  const domains = domainsOf(db)
  const isKnown = ({ kind, value }: Unidentified) => kind === 'host' && domains.has(getDomain(value) ?? '')
  const known = assessment.unidentified.filter(isKnown)
  const unknown = assessment.unidentified.filter((one) => !isKnown(one))
  const rows = unknown
    .slice(0, MOST_ROWS)
    .map((one): Inline[] => [[one.kind], [{ code: one.value }], [place(one.evidence[0]!)]])
  const more = unknown.length - rows.length
  return [
    { kind: 'heading', level: 2, text: ['Looks external, not in the vendor database'] },
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, head: ['Kind', 'Value', 'Place'], rows }]),
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: [`And ${more} more; the JSON report lists all.`] }] : []),
    ...ofKnownCompanies(known),
  ]
}

/** Registrable domains of homepages, of pages to read and of the addresses of services. */
function domainsOf({ vendors, reading, signals }: VendorDb): ReadonlySet<string> {
  const hosts = [
    ...vendors.map(({ homepage }) => homepage),
    ...reading,
    ...signals.host.flatMap(([, patterns]) => patterns),
  ]
  return new Set(hosts.flatMap((host) => getDomain(host.replace(/^\*\./, '')) ?? []))
}

function ofKnownCompanies(known: readonly Unidentified[]): Block[] {
  if (known.length === 0) return []
  const hosts = known.map(({ value }) => value).sort(byText)
  const shown = hosts.slice(0, MOST_NAMED)
  const rest = hosts.length - shown.length
  const text: Inline = [
    `Not in this list: ${count(hosts.length, 'host')} of companies that the vendor database knows, where the address is that of a page or of no service on file (`,
    ...shown.flatMap((host, at) => [...(at === 0 ? [] : [', ']), { code: host }]),
    rest > 0 ? `, and ${rest} more).` : ').',
  ]
  return [{ kind: 'paragraph', text }]
}
