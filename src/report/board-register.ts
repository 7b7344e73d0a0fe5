import type { Assessment } from '../model/assessment.js'
import type { Dependency } from '../model/dependency-map.js'
import { NOT_AT_HAND } from '../model/source-file.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { isExcluded } from './corrected.js'
import { count, enumerate } from './words.js'

const ABSENT = new Set<string>(Object.values(NOT_AT_HAND))

/** Every dependency that is proved well enough, as a table. */
export function register(assessment: Assessment, db: VendorDb): Block[] {
  const rows = assessment.dependencies
    .filter((one) => one.confidence !== 'low')
    .map((one): Inline[] => {
      // A saved assessment may name what this database does not know.
      const found = db.service(one.service)
      return [
        [db.nameOf(one.vendor)],
        [db.nameOf(db.ownersOf(one.vendor).at(-1)!)],
        [found?.vendor.country ?? 'not known'],
        [found?.service.name ?? one.service],
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

/** What looks external and is in no vendor file. */
export function unidentified(assessment: Assessment): Block[] {
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

/** What was examined, and what was not. */
export function coverage(assessment: Assessment): Block[] {
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
        `${count(seen.filesRead, 'file')} read, ${passedOver(seen)}${setAside(seen)}${count(seen.failed.length, 'file')} failed. ${seen.complete ? 'Complete.' : 'Incomplete: what failed may hide a vendor.'}`,
      ],
    },
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, head: ['State', 'Path', 'Reason'], rows: rows.slice(0, 60) }]),
  ]
}

/** What the owners excluded is counted apart: it is no matter of the files. */
function passedOver({ skipped }: Assessment['coverage']): string {
  const excluded = skipped.filter(isExcluded)
  const others = skipped.length - excluded.length
  const rules = [...new Set(excluded.map(({ reason }) => reason))]
  return [
    `${count(others, 'entry')} passed over for a reason (links, binaries, installed packages), `,
    ...(excluded.length === 0 ? [] : [`${count(excluded.length, 'entry')} ${enumerate(rules)}, `]),
  ].join('')
}

/** «812 files of tests, documentation and examples set aside, ». */
function setAside({ setAside: places }: Assessment['coverage']): string {
  const kinds = Object.keys(places).sort()
  const files = Object.values(places).reduce((sum, n) => sum + n, 0)
  return files === 0
    ? ''
    : `${count(files, 'file')} set aside because nothing there makes a dependency (${kinds.join(', ')}), `
}

/** How the report judges, and what it assumes. */
export function method(): Block[] {
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
          'Recovery times are ranges of named steps, listed in the appendix with their sources (docs/recovery.md); notice is what a declared contract or the public terms promise, none where no terms are on file.',
        ],
        ['Findings judge dependence, never lawfulness, nationality or opinion.'],
      ],
    },
  ]
}

/** The places that prove each dependency. */
export function appendix(assessment: Assessment, db: VendorDb): Block[] {
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

/** A place in the target, as running text names it. */
export function place(one: {
  readonly location: { readonly path: string; readonly line: number; readonly column: number }
}) {
  return { place: one.location.path, line: one.location.line, column: one.location.column }
}
