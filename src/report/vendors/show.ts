import { CORRECTION_ROUTE } from '../../model/correction.js'
import type { Precedent } from '../../model/precedent.js'
import type { Source, Terms } from '../../model/vendor.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { customerOf } from '../customer.js'
import { standingOfUnread } from '../unread-terms.js'
import { count, duration, durationRange, enumerate } from '../words.js'
import type { VendorDossier } from './facts.js'

/** At most so many names stand in one line; the rest is counted. */
const MOST_NAMES = 8

/** The facts of one vendor as a report; `withSignals` lists every pattern instead of counting them. */
export function showBlocks(vendor: VendorDossier, db: VendorDb, withSignals: boolean): Block[] {
  const named = vendor.owners.map((id) => db.nameOf(id))
  return [
    { kind: 'heading', level: 1, text: [`${vendor.name} `, { code: vendor.id }] },
    {
      kind: 'lead',
      text: [
        `${vendor.legalName ?? vendor.name}, ${vendor.country}, ${vendor.homepage}. `,
        named.length > 0 ? `Belongs to ${named.join(', which belongs to ')}` : 'Independent',
        vendor.ownerSource ? ` (${sourceText(vendor.ownerSource)}).` : '.',
        vendor.sameOwner.length > 0 ? ` Under the same owner: ${names(vendor.sameOwner)}.` : '',
      ],
    },
    ...(vendor.own ? [note(OWN[vendor.overrides ? 'overrides' : 'adds'])] : []),
    { kind: 'heading', level: 2, text: ['Services'] },
    ...vendor.services.flatMap((service) => serviceBlocks(service, db, withSignals)),
    ...section(
      'Terms',
      vendor.terms.map((terms) => termsLine(terms, vendor.homepage)),
      'No terms on file.',
    ),
    ...section(
      'Stands on',
      vendor.upstreams.map((upstream) => upstreamLine(upstream, db)),
      'No upstream on file.',
    ),
    ...section('Precedents', vendor.precedents.map(precedentLine), 'No verified precedent on file.'),
    ...(vendor.reportedOnly > 0
      ? [
          note(
            `${vendor.reportedOnly} more ${vendor.reportedOnly === 1 ? 'is' : 'are'} reported without a primary source: --all shows them.`,
          ),
        ]
      : []),
    note(CORRECTION_ROUTE),
    ...(vendor.appeal
      ? section('On suspension', [[vendor.appeal.how, vendor.appeal.url ? ` ${vendor.appeal.url}` : '']], '')
      : []),
    ...section(
      'Sources',
      vendor.sources.map((source) => [sourceText(source)]),
      '',
    ),
  ]
}

const OWN = {
  adds: 'From an own vendor file of this product; the database that ships does not know it.',
  overrides: 'From an own vendor file of this product, which takes the place of the one that ships.',
} as const

function serviceBlocks(service: VendorDossier['services'][number], db: VendorDb, withSignals: boolean): Block[] {
  const ways = (service.waysOut ?? []).map((way) => {
    const to = way.kind === 'vendor' ? (db.service(way.to)?.service.name ?? way.to) : way.to
    return `${to}${way.licence ? ` (${way.licence})` : ''}: ${way.why}${way.but ? `, but ${way.but}` : ''}`
  })
  const kinds = Object.entries(service.signals)
  const lines: Inline[] = [
    [`For ${enumerate(service.capabilities)}; ${service.substitutability}${speaks(service.standards)}.`],
    ...(withSignals
      ? kinds.map(([kind, patterns]): Inline => [`${kind}: ${patterns.join(', ')}`])
      : [
          [
            kinds.length > 0
              ? `Shows by ${enumerate(kinds.map(([kind, all]) => `${all.length} ${kind}`))}.`
              : 'Code does not show it.',
          ],
        ]),
    ...(service.export ? [[`Data leaves by: ${service.export}.`]] : []),
    ...ways.map((way): Inline => [`Way out: ${way}.`]),
    ...(service.noWayOut ? [[`No way out: ${service.noWayOut}.`]] : []),
    ...(service.leadTimes ?? []).map(
      ({ step, hours, source }): Inline => [`Takes ${durationRange(hours)}: ${step} (${sourceText(source)}).`],
    ),
    ...(service.suspended ?? []).map(
      ({ status, code, meaning, source }): Inline => [
        `A suspended account is answered ${[status, code].filter((part) => part !== undefined).join(' ')}: ${meaning} (${sourceText(source)}).`,
      ],
    ),
  ]
  return [
    { kind: 'paragraph', text: [{ strong: service.name }, ' ', { code: service.id }] },
    { kind: 'list', items: lines },
  ]
}

function speaks(standards: readonly string[] | undefined): string {
  return standards ? `, speaks ${enumerate(standards)}` : ''
}

function termsLine(terms: Terms, homepage: string): Inline {
  const end = terms.terminationForConvenience
  const promises = [
    terms.immediateSuspension ? 'can suspend at once' : undefined,
    terms.noticeHours === undefined
      ? undefined
      : `notice promised: ${terms.noticeHours === 0 ? 'none' : duration(terms.noticeHours)}`,
    terms.grounds ? `on ${enumerate(terms.grounds)}` : undefined,
    end === undefined
      ? undefined
      : end.vendorMay
        ? `may end without cause${end.noticeDays === undefined ? '' : ` with ${count(end.noticeDays, 'day')} of notice`}`
        : 'does not reserve an end without cause',
    terms.retrievalDays === undefined
      ? undefined
      : `data can be fetched for ${count(terms.retrievalDays, 'day')} after the end`,
    terms.governingLaw ? `law: ${terms.governingLaw}` : undefined,
  ].filter((part) => part !== undefined)
  return [
    { strong: terms.document },
    ` (${terms.textDate ?? 'text not dated'}, ${readOn(terms, homepage)}): ${promises.join('; ')}.`,
    terms.note ? ` ${terms.note}` : '',
    ` ${terms.source ?? terms.url ?? ''}`,
  ]
}

function readOn(terms: Terms, homepage: string): string {
  if (!terms.verified) return standingOfUnread(terms.source, [homepage, terms.url])
  return terms.snapshot ? `read in a copy of ${terms.snapshot}` : 'verified'
}

function upstreamLine(upstream: VendorDossier['upstreams'][number], db: VendorDb): Inline {
  const { organisation, relation, criticality, services, asOf, verified, note: remark, sharedWith, sources } = upstream
  const about = [relation, criticality, asOf ? `as of ${asOf}` : undefined, verified ? undefined : 'not verified']
  return [
    { strong: db.nameOf(organisation) },
    ` (${about.filter((part) => part !== undefined).join(', ')})`,
    upstream.for ? ` for ${upstream.for}` : '',
    services ? `, only ${enumerate(services)}` : '',
    '.',
    remark ? ` ${remark}` : '',
    sharedWith.length > 0 ? ` Also hard for ${names(sharedWith)}.` : '',
    ` ${sources?.[0] ?? ''}`,
  ]
}

function precedentLine(event: Precedent): Inline {
  const took =
    event.noticeHours === undefined
      ? 'notice not known'
      : event.noticeHours === 0
        ? 'no notice'
        : `${duration(event.noticeHours)} of notice`
  const after = event.outcomeAfterHours ? ` after ${duration(event.outcomeAfterHours)}` : ''
  return [
    { strong: `${event.date} ${customerOf(event)}` },
    event.verified ? ': ' : ' («reported»): ',
    `${event.capability}, ${event.trigger}, ${took}, ${event.outcome}${after}.`,
    event.note ? ` ${event.note}` : '',
    event.uncertain ? ` Not in the source: ${enumerate(event.uncertain)}.` : '',
    event.correction ? ` Correction: ${event.correction}` : '',
    ` ${event.sources[0]} `,
    { code: event.id },
  ]
}

function section(title: string, items: readonly Inline[], none: string): Block[] {
  return [{ kind: 'heading', level: 2, text: [title] }, items.length > 0 ? { kind: 'list', items } : note(none)]
}

function note(text: string): Block {
  return { kind: 'paragraph', text: [text] }
}

function names(ids: readonly string[]): string {
  const rest = ids.length - MOST_NAMES
  return rest > 0 ? `${ids.slice(0, MOST_NAMES).join(', ')} and ${rest} more` : enumerate(ids)
}

function sourceText({ url, says, checked, assumption }: Source): string {
  const parts = [
    says,
    url,
    checked ? `checked ${checked}` : undefined,
    assumption ? `assumption: ${assumption}` : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
