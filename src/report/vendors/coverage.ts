import { CAPABILITIES } from '../../model/capability.js'
import { SIGNAL_KINDS, type SignalKind } from '../../model/evidence.js'
import type { SignalTable, VendorDb } from '../../model/vendor-db.js'
import type { Block } from '../blocks.js'
import { count, thousands } from '../words.js'
import type { FurtherFacts } from './facts.js'
import { type LeavingCoverage, leavingOf, leavingRows } from './leaving.js'

/** How large the database is, how much of it is sourced, and where it is thin. */
export interface Coverage {
  readonly date: string
  readonly vendors: number
  readonly services: number
  readonly organisations: number
  /** Vendors that someone else decides over; the others are independent. */
  readonly owned: number
  readonly countries: number
  readonly byCapability: Readonly<Record<string, number>>
  readonly bySignalKind: Readonly<Record<string, number>>
  /** Vendor files with at least one dated source, and those that rest on assumption alone. */
  readonly sources: { readonly dated: number; readonly assumption: number; readonly oldest: string }
  readonly terms: { readonly texts: number; readonly verified: number; readonly vendors: number }
  readonly upstreams: { readonly relations: number; readonly verified: number; readonly vendors: number }
  readonly precedents: { readonly events: number; readonly verified: number; readonly groups: number }
  readonly leaving: LeavingCoverage
  readonly gaps: {
    readonly noWayOut: number
    readonly withoutOwner: number
    readonly withoutCountry: number
    /** Vendors that no signal shows. */
    readonly vendorsWithoutSignals: number
    /** Services with neither a way out nor a reason why there is none. */
    readonly silentOnWaysOut: number
    readonly withoutSignals: number
    readonly thinCapabilities: readonly string[]
  }
}

/** Below this a capability counts as thin. */
const THIN = 5

/** Counts everything once; the same database always gives the same figures. */
export function coverageOf(db: VendorDb, { facts, sources: written }: FurtherFacts): Coverage {
  const services = db.vendors.flatMap((vendor) => vendor.services)
  const terms = db.vendors.flatMap((vendor) => vendor.terms ?? [])
  const upstreams = db.vendors.flatMap((vendor) => vendor.upstreams ?? [])
  const sources = db.vendors.map(({ id }) => written[id] ?? [])
  const days = sources.flat().flatMap(({ checked }) => checked ?? [])
  const dated = sources.filter((all) => all.some(({ checked, url }) => checked && url)).length
  const shown = new Set(SIGNAL_KINDS.flatMap((kind) => rowsOf(kind, db).map(([service]) => service)))
  const byCapability = Object.fromEntries(
    CAPABILITIES.map((id) => [id, services.filter((service) => service.capabilities.includes(id)).length]),
  )
  return {
    date: db.date,
    vendors: db.vendors.length,
    services: services.length,
    organisations: db.organisations.length,
    owned: db.vendors.filter(({ owner }) => owner !== 'independent').length,
    countries: new Set(db.vendors.map(({ country }) => country)).size,
    byCapability,
    bySignalKind: Object.fromEntries(
      SIGNAL_KINDS.map((kind) => [kind, rowsOf(kind, db).flatMap(([, patterns]) => patterns).length]),
    ),
    sources: {
      dated,
      assumption: db.vendors.length - dated,
      oldest: days.sort()[0] ?? '',
    },
    terms: {
      texts: terms.length,
      verified: terms.filter(({ verified }) => verified).length,
      vendors: db.vendors.filter((vendor) => vendor.terms).length,
    },
    upstreams: {
      relations: upstreams.length,
      verified: upstreams.filter(({ verified }) => verified).length,
      vendors: db.vendors.filter((vendor) => vendor.upstreams).length,
    },
    precedents: {
      events: facts.precedents.length,
      verified: facts.precedents.filter(({ verified }) => verified).length,
      groups: new Set(facts.precedents.map(({ eventGroup }) => eventGroup)).size,
    },
    leaving: leavingOf(db),
    gaps: {
      noWayOut: services.filter((service) => !service.waysOut).length,
      withoutOwner: db.vendors.filter(({ owner }) => !owner).length,
      withoutCountry: db.vendors.filter(({ country }) => !country).length,
      vendorsWithoutSignals: db.vendors.filter((vendor) => !vendor.services.some(({ id }) => shown.has(id))).length,
      silentOnWaysOut: services.filter(({ waysOut, noWayOut }) => !waysOut && !noWayOut).length,
      withoutSignals: services.filter(({ id }) => !shown.has(id)).length,
      thinCapabilities: CAPABILITIES.filter((id) => byCapability[id]! < THIN),
    },
  }
}

/** The figures as a report. */
export function coverageBlocks(coverage: Coverage): Block[] {
  const { sources, terms, upstreams, precedents, leaving, gaps } = coverage
  const row = (name: string, value: string) => [[name], [value]]
  return [
    { kind: 'heading', level: 1, text: [`Vendor database of ${coverage.date}`] },
    {
      kind: 'lead',
      text: [
        `${count(coverage.vendors, 'vendor')} in ${count(coverage.countries, 'country')} with ${count(coverage.services, 'service')}; ${thousands(coverage.owned)} belong to someone else, ${thousands(coverage.vendors - coverage.owned)} independent.`,
        ` ${thousands(sources.assumption)} of ${count(coverage.vendors, 'file')} rest on assumption alone, ${thousands(sources.dated)} have a source that was read and dated.`,
      ],
    },
    {
      kind: 'table',
      head: ['Facts', 'How many'],
      rows: [
        row('files with a dated source', thousands(sources.dated)),
        row('files that rest on assumption', thousands(sources.assumption)),
        row('oldest check among dated sources', sources.oldest || 'none'),
        row('terms', verifiedOf(count(terms.texts, 'term'), terms.verified, terms.vendors)),
        row('upstreams', verifiedOf(count(upstreams.relations, 'upstream'), upstreams.verified, upstreams.vendors)),
        row(
          'precedents',
          `${thousands(precedents.events)} in ${count(precedents.groups, 'group')}, ${thousands(precedents.verified)} verified`,
        ),
        ...leavingRows(leaving).map(([name, value]) => row(name, value)),
      ],
    },
    {
      kind: 'table',
      head: ['Gaps', 'How many'],
      rows: [
        row('vendors without owner', thousands(gaps.withoutOwner)),
        row('vendors without country', thousands(gaps.withoutCountry)),
        row('vendors that no signal shows', thousands(gaps.vendorsWithoutSignals)),
        row('services that code does not show', thousands(gaps.withoutSignals)),
        row('services with neither a way out nor a reason', thousands(gaps.silentOnWaysOut)),
        row(`capabilities with under ${THIN} services`, gaps.thinCapabilities.join(', ') || 'none'),
      ],
    },
    { kind: 'table', head: ['Capability', 'Services'], rows: figures(coverage.byCapability) },
    { kind: 'table', head: ['Signal', 'How many'], rows: figures(coverage.bySignalKind) },
  ]
}

function rowsOf(kind: SignalKind, { signals, assumed }: VendorDb): SignalTable[SignalKind] {
  return [...signals[kind], ...assumed[kind]]
}

function verifiedOf(all: string, verified: number, vendors: number): string {
  return `${all} of ${count(vendors, 'vendor')}, ${thousands(verified)} verified`
}

function figures(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([name, n]) => [[name], [thousands(n)]])
}
