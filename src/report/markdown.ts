import type { Assessment } from '../model/assessment.js'
import { CORRECTION_ROUTE } from '../model/correction.js'
import type { Dependency } from '../model/dependency-map.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { type Card, cardsOf } from './cards.js'
import { encodeMarkdown } from './encode-markdown.js'
import type { Format } from './format.js'
import { cardBlock, summaryOf } from './summary.js'
import { count, duration, durationRange, inSentence } from './words.js'

const ABSENT = new Set<string>(Object.values(NOT_AT_HAND))

/** How many companies the first page shows, and how many decisions it asks for. */
const ON_FIRST_PAGE = 3

/** For a board: what can happen, what is to be decided, then the register and the evidence. */
export const markdown: Format = (assessment, options) => {
  const { db, verdict } = options
  const cards = cardsOf(assessment, db)
  const { subject, tool } = assessment
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: [`Who can stop ${subject.name}`] },
    {
      kind: 'paragraph',
      text: [
        `As of ${subject.asOf}. ${count(subject.files, 'file')} listed, ${count(assessment.coverage.filesRead, 'file')} read; vendor database of ${tool.vendorDb.date} with ${count(tool.vendorDb.vendors, 'vendor')}.`,
      ],
    },
    ...summaryOf(assessment, options, { cards: 0, evidencePerCard: 0 }).filter((block) => block.kind === 'lead'),
    ...(verdict
      ? [
          {
            kind: 'paragraph' as const,
            text: [{ strong: verdict.passed ? 'Gate passed.' : 'Gate failed.' }, ` ${verdict.reasons.join(' ')}`],
          },
        ]
      : []),
    { kind: 'heading', level: 2, text: ['If one of them drops us'] },
    ...(cards.length === 0
      ? [{ kind: 'paragraph' as const, text: ['No company was found on which the product depends alone.'] }]
      : cards.slice(0, ON_FIRST_PAGE).map((card) => cardBlock(card, options, 3))),
    ...decisions(cards, db),
    ...essentialTable(assessment, db),
    ...companyTable(cards.slice(ON_FIRST_PAGE), db),
    ...register(assessment, db),
    ...unidentified(assessment),
    ...coverage(assessment),
    ...method(),
    ...precedents(cards, options),
    ...appendix(assessment, db),
  ]
  return encodeMarkdown(blocks)
}

function decisions(cards: readonly Card[], db: VendorDb): Block[] {
  const grave = cards.filter((card) => card.severity === 'critical' || card.severity === 'high')
  if (grave.length === 0) return []
  const rows = grave.map((card): Inline[] => {
    const first = card.firstStep
    const isFix = first !== undefined && first.way.kind !== 'none'
    const step = isFix ? first.way.title : 'accept with a date and mitigate'
    const effort = isFix && first.hours ? `${durationRange(first.hours)} (assumption)` : 'not estimated'
    const rest = card.loses.length - 1
    const effect = !isFix
      ? 'none: a gatekeeper has no substitute for its reach'
      : first.capability === undefined
        ? 'lowers concentration'
        : `${inSentence(db.capability(first.capability).title)} served without ${card.name}${rest > 0 ? `; ${rest} more still ${rest === 1 ? 'hangs' : 'hang'} on it` : ''}`
    return [[{ severity: card.severity }], [card.name], [step], [effort], [effect], ['to be named'], ['to be set']]
  })
  return [
    { kind: 'heading', level: 2, text: ['Decisions asked'] },
    { kind: 'paragraph', text: ['For each company: fix it, accept it with an owner and a date, or insure it.'] },
    {
      kind: 'table',
      head: ['Severity', 'Company', 'First change', 'Time if begun after the letter', 'Effect', 'Owner', 'Date'],
      rows,
    },
  ]
}

function essentialTable(assessment: Assessment, db: VendorDb): Block[] {
  const rows = assessment.headline.essential.map((one): Inline[] => [
    [db.capability(one.capability).title],
    [{ falls: 'falls', survives: 'survives', 'not-seen': 'not seen' }[one.state]],
    [
      one.stoppedBy.length > 0
        ? one.stoppedBy.map((company) => db.nameOf(company)).join(', ')
        : one.state === 'falls'
          ? 'the vendor that a deployment chooses'
          : '—',
    ],
    [one.expectedBy.join(', ')],
    [db.capability(one.capability).meaning],
  ])
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: ['Essential capabilities'] },
        {
          kind: 'table',
          head: ['Capability', 'Loss of any one company', 'Stopped alone by', 'Expected by', 'If it is gone'],
          rows,
        },
      ]
}

function companyTable(cards: readonly Card[], db: VendorDb): Block[] {
  if (cards.length === 0) return []
  const rows = cards.map((card): Inline[] => [
    [{ severity: card.severity }],
    [card.name],
    [card.loses.map((one) => db.capability(one).title).join(', ') || '—'],
    [card.findings[0]!.title],
    card.evidence[0] ? [place(card.evidence[0])] : ['—'],
  ])
  return [
    { kind: 'heading', level: 2, text: ['Further companies'] },
    { kind: 'table', head: ['Severity', 'Company', 'We lose', 'Finding', 'Proof'], rows },
  ]
}

function register(assessment: Assessment, db: VendorDb): Block[] {
  const rows = assessment.dependencies
    .filter((one) => one.confidence !== 'low')
    .map((one): Inline[] => {
      const found = db.service(one.service)!
      return [
        [found.vendor.name],
        [db.nameOf(db.ownersOf(one.vendor).at(-1)!)],
        [found.vendor.country],
        [found.service.name],
        [db.capability(one.capability).title],
        [one.component],
        [one.role],
        [usage(one)],
        [one.wiring],
        [one.confidence],
      ]
    })
  return [
    { kind: 'heading', level: 2, text: ['Register of vendors'] },
    rows.length === 0
      ? { kind: 'paragraph', text: ['No vendor was recognised.'] }
      : {
          kind: 'table',
          head: [
            'Vendor',
            'Owner',
            'Country',
            'Service',
            'Capability',
            'Component',
            'Role',
            'Usage',
            'Wiring',
            'Confidence',
          ],
          rows,
        },
  ]
}

function usage(one: Dependency): string {
  return one.usageReason === undefined ? one.usage : `${one.usage}: ${one.usageReason}`
}

function unidentified(assessment: Assessment): Block[] {
  if (assessment.unidentified.length === 0) return []
  const rows = assessment.unidentified
    .slice(0, 40)
    .map((one): Inline[] => [[one.kind], [{ code: one.value }], [place(one.evidence[0]!)]])
  const more = assessment.unidentified.length - rows.length
  return [
    { kind: 'heading', level: 2, text: ['Looks external, not in the vendor database'] },
    { kind: 'table', head: ['Kind', 'Value', 'Place'], rows },
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: [`And ${more} more; the JSON report lists all.`] }] : []),
  ]
}

function coverage(assessment: Assessment): Block[] {
  const { coverage: seen } = assessment
  const rows = [
    ...seen.failed.map((one): Inline[] => [['not examined'], [{ code: one.path }], [one.reason]]),
    ...seen.partial.map((one): Inline[] => [['read in part'], [{ code: one.path }], [one.reason]]),
    ...seen.skipped
      .filter(({ reason }) => ABSENT.has(reason))
      .map((one): Inline[] => [['not at hand'], [{ code: one.path }], [one.reason]]),
  ]
  return [
    { kind: 'heading', level: 2, text: ['What was examined'] },
    {
      kind: 'paragraph',
      text: [
        `${count(seen.filesRead, 'file')} read, ${count(seen.skipped.length, 'entry')} passed over for a reason (links, binaries, installed packages), ${setAside(seen)}${count(seen.failed.length, 'file')} failed. ${seen.complete ? 'Complete.' : 'Incomplete: what failed may hide a vendor.'}`,
      ],
    },
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['State', 'Path', 'Reason'], rows: rows.slice(0, 60) }]),
  ]
}

/** «812 files of tests, documentation and examples set aside, ». */
function setAside({ setAside: places }: Assessment['coverage']): string {
  const kinds = Object.keys(places).sort()
  const files = Object.values(places).reduce((sum, n) => sum + n, 0)
  return files === 0
    ? ''
    : `${count(files, 'file')} set aside because nothing there makes a dependency (${kinds.join(', ')}), `
}

function method(): Block[] {
  return [
    { kind: 'heading', level: 2, text: ['Method and assumptions'] },
    {
      kind: 'list',
      items: [
        [
          'Essential capabilities are expected from the kinds of components, never from what was found; what was not seen never counts as surviving.',
        ],
        [
          'A function falls with a company when the company, or an owner or upstream it cannot do without, alone takes away everything that serves it (fault-tree analysis, minimal cut sets).',
        ],
        [
          'Recovery times are ranges of assumed steps; notice is what public terms promise, none where no terms are on file.',
        ],
        ['Findings judge dependence, never lawfulness, nationality or opinion.'],
      ],
    },
  ]
}

/** The documented withdrawals behind the cards, with their sources and the way to have one put right. */
function precedents(cards: readonly Card[], { facts, db }: Parameters<Format>[1]): Block[] {
  const known =
    facts === undefined ? [] : cards.flatMap((card) => card.vendors.flatMap((vendor) => facts.precedentsOf(vendor)))
  if (known.length === 0) return []
  const rows = known
    .slice(0, MOST_PRECEDENTS)
    .map((one): Inline[] => [
      [db.nameOf(one.vendor)],
      [one.date],
      [one.target],
      [db.capability(one.capability).title],
      [one.trigger.replaceAll('-', ' ')],
      [
        one.noticeHours === undefined
          ? 'not known'
          : one.noticeHours === 0
            ? 'none'
            : duration(Math.max(1, one.noticeHours)),
      ],
      [one.outcome],
      [one.sources[0]!],
    ])
  return [
    { kind: 'heading', level: 2, text: ['Precedents'] },
    { kind: 'paragraph', text: [`Withdrawals by these companies that a first source confirms. ${CORRECTION_ROUTE}`] },
    {
      kind: 'table',
      head: ['Vendor', 'Date', 'Customer', 'Capability', 'Trigger', 'Notice', 'Outcome', 'Source'],
      rows,
    },
    ...(known.length > rows.length
      ? [{ kind: 'paragraph' as const, text: [`And ${known.length - rows.length} more: holdfast vendors show ID.`] }]
      : []),
  ]
}

/** More rows than these are a data set, and `vendors show` has it. */
const MOST_PRECEDENTS = 30

function appendix(assessment: Assessment, db: VendorDb): Block[] {
  const rows = assessment.dependencies
    .filter((one) => one.confidence !== 'low')
    .flatMap((one) =>
      one.evidence
        .slice(0, 4)
        .map((proof): Inline[] => [
          [db.nameOf(one.vendor)],
          [db.capability(one.capability).title],
          [place(proof)],
          [{ code: proof.excerpt }],
          [proof.use],
          [{ code: proof.signal }],
        ]),
    )
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: ['Appendix: evidence'] },
        { kind: 'table', head: ['Vendor', 'Capability', 'Place', 'Seen', 'Use', 'Signal'], rows },
      ]
}

function place(one: { readonly location: { readonly path: string; readonly line: number; readonly column: number } }) {
  return { place: one.location.path, line: one.location.line, column: one.location.column }
}
