import type { Assessment } from '../model/assessment.js'
import type { Dependency } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { byText, groupBy } from '../util/sort.js'
import type { Block, Inline } from './blocks.js'
import { seenAs } from './seen-as.js'
import { enumerate, inSentence } from './words.js'

/** Every dependency that is proved well enough, as a table; why one is optional is said once below it. */
export function register(assessment: Assessment, db: VendorDb): Block[] {
  const proved = assessment.dependencies.filter((one) => one.confidence !== 'low')
  const heading: Block = { kind: 'heading', level: 2, text: ['Register of vendors'] }
  if (proved.length === 0) return [heading, { kind: 'paragraph', text: ['No vendor was recognised.'] }]
  const reasons = [...new Set(proved.flatMap(({ usageReason }) => usageReason ?? []))].sort(byText)
  const rows = proved.map((one): Inline[] => {
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
      [one.usageReason === undefined ? one.usage : `${one.usage} (${reasons.indexOf(one.usageReason) + 1})`],
      [one.wiring],
      [one.confidence],
    ]
  })
  return [
    heading,
    { kind: 'table', head: HEAD, rows },
    ...(reasons.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: ['The numbers say why:'] },
          { kind: 'list' as const, isOrdered: true, items: reasons.map((one): Inline => [one]) },
        ]),
    ...withoutFinding(proved, assessment, db),
  ]
}

const HEAD = [
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
]

/** Required and alone, and yet no finding: what is only needed to build or ship, since nothing that runs stops with it. */
function withoutFinding(proved: readonly Dependency[], { findings }: Assessment, db: VendorDb): Block[] {
  const found = new Set(findings.flatMap(({ vendors }) => vendors))
  const silent = proved.filter(
    (one) => one.usage === 'required' && one.wiring === 'sole' && one.role === 'build' && !found.has(one.vendor),
  )
  if (silent.length === 0) return []
  const named = [...groupBy(silent, ({ vendor }) => vendor)].map(([vendor, of]) => {
    const titles = [...new Set(of.map(({ capability }) => inSentence(db.capability(capability).title)))]
    return `${db.nameOf(vendor)} (${enumerate(titles)})`
  })
  return [
    {
      kind: 'paragraph',
      text: [
        `Required and alone, yet without a finding: ${enumerate(named)}. They are needed to build: without them nothing that runs stops, changes wait. A finding is made where one company holds two or more of source, pipeline and packages (HF110).`,
      ],
    },
  ]
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
          'A function falls with a company when the company, or an owner or upstream it cannot do without, alone takes away everything that serves it (fault-tree analysis: the smallest groups of companies whose loss together stops it).',
        ],
        [
          'Recovery times are ranges of named steps, listed in the appendix with their sources (docs/recovery.md); notice is what a declared contract or the public terms promise, none where no terms are on file.',
        ],
        ['Findings judge dependence, never lawfulness, nationality or opinion.'],
      ],
    },
  ]
}

/** The places that prove each dependency: some of each, or the first with a count and a word on where the rest is. */
export function appendix(assessment: Assessment, db: VendorDb, isShort = false): Block[] {
  const proved = assessment.dependencies.filter((one) => one.confidence !== 'low')
  if (proved.length === 0) return []
  const heading: Block = { kind: 'heading', level: 2, text: ['Appendix: evidence'] }
  if (isShort) return [heading, { kind: 'paragraph', text: [SHORT] }, shortProofs(proved, db)]
  const rows = proved.flatMap((one) =>
    one.evidence
      .slice(0, PLACES_EACH)
      .map((proof): Inline[] => [
        [db.nameOf(one.vendor)],
        [db.capability(one.capability).title],
        [place(proof)],
        [{ code: proof.excerpt }],
        [proof.use],
        [{ code: proof.signal }],
      ]),
  )
  return [heading, { kind: 'table', head: ['Vendor', 'Capability', 'Place', 'Seen', 'Use', 'Signal'], rows }]
}

const PLACES_EACH = 4
const SHORT =
  'One place for each vendor and capability, the best proof first. The HTML report has more of them, the JSON report all that were kept.'

/** One line per vendor and capability, with how many places were kept for it in all components. */
function shortProofs(proved: readonly Dependency[], db: VendorDb): Block {
  const rows = [...groupBy(proved, ({ vendor, capability }) => JSON.stringify([vendor, capability])).values()].map(
    (group): Inline[] => {
      const places = group.flatMap(({ evidence }) => evidence)
      const [first] = places
      return [
        [db.nameOf(group[0]!.vendor)],
        [db.capability(group[0]!.capability).title],
        first === undefined ? ['no place'] : [place(first), '  ', { code: first.excerpt }],
        [first === undefined ? '' : seenAs(first)],
        [String(places.length)],
      ]
    },
  )
  return { kind: 'table', head: ['Vendor', 'Capability', 'Place', 'What it is', 'Places'], rows }
}

/** A place in the target, as running text names it. */
export function place(one: {
  readonly location: { readonly path: string; readonly line: number; readonly column: number }
}) {
  return { place: one.location.path, line: one.location.line, column: one.location.column }
}
