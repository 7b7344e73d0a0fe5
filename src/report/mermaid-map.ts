import type { Assessment } from '../model/assessment.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { byText } from '../util/sort.js'
import type { Block, Inline } from './blocks.js'
import { cut } from './calm-text.js'
import { hardUpstreams } from './cause-members.js'
import { inSentence } from './words.js'

/** One line of the map: who decides over the vendor that serves something required. */
interface MapLine {
  readonly company: string
  readonly vendor: string
  readonly capability: string
  readonly isEssential: boolean
  /** Without whom the vendor serves nobody, beside its owner. */
  readonly standsOn: readonly string[]
}

/** Mermaid's own limit is 500 edges and 50,000 characters; GitHub's is not documented, so these are well below. */
const MOST_EDGES = 200
const MOST_CHARACTERS = 20_000
const LONGEST_LABEL = 40

/** What is required, with who serves it and who decides over them, as a table. */
export function mapTable(assessment: Assessment, db: VendorDb): Block[] {
  const lines = linesOf(assessment, db)
  if (lines.length === 0) return []
  const hasUpstreams = lines.some(({ standsOn }) => standsOn.length > 0)
  const rows = lines.map(({ company, vendor, capability, isEssential, standsOn }): Inline[] => [
    [db.nameOf(company)],
    [db.nameOf(vendor)],
    [db.capability(capability).title],
    [isEssential ? 'yes' : 'no'],
    ...(hasUpstreams ? [[standsOn.map((one) => db.nameOf(one)).join(', ') || 'nobody known']] : []),
  ])
  const head = ['Company', 'Vendor', 'Serves', 'Essential', ...(hasUpstreams ? ['Stands on'] : [])]
  return [{ kind: 'table', head, rows }]
}

/** The same as a Mermaid diagram in a fence; undefined where there is nothing to draw, or too much. */
export function mermaidMap(assessment: Assessment, db: VendorDb): string | undefined {
  const lines = linesOf(assessment, db)
  const nodes = new Map<string, string>()
  const node = (key: string, label: string, [open, close]: readonly [string, string]) => {
    const known = nodes.get(key)
    if (known !== undefined) return known.split(/[^n\d]/, 1)[0]!
    const id = `n${nodes.size + 1}`
    nodes.set(key, `${id}${open}"${labelText(label)}"${close}`)
    return id
  }
  const edges = new Set<string>()
  for (const { company, vendor, capability, isEssential, standsOn } of lines) {
    const from = node(`organisation ${vendor}`, db.nameOf(vendor), ['(', ')'])
    if (company !== vendor) edges.add(`${node(`organisation ${company}`, db.nameOf(company), ['(', ')'])} -.-> ${from}`)
    for (const one of standsOn) edges.add(`${node(`organisation ${one}`, db.nameOf(one), ['(', ')'])} -.-> ${from}`)
    const title = db.capability(capability).title
    edges.add(`${from} ${isEssential ? '==>' : '-->'} ${node(`capability ${capability}`, title, ['([', '])'])}`)
  }
  const text = ['```mermaid', 'flowchart LR', ...[...nodes.values(), ...edges].map((one) => `  ${one}`), '```'].join(
    '\n',
  )
  return edges.size === 0 || edges.size > MOST_EDGES || text.length > MOST_CHARACTERS ? undefined : text
}

function linesOf(assessment: Assessment, db: VendorDb): MapLine[] {
  const essential = new Set<string>(assessment.headline.essential.map(({ capability }) => capability))
  const lines = new Map<string, MapLine>()
  for (const { vendor, service, capability, usage, confidence } of assessment.dependencies) {
    if (usage !== 'required' || confidence === 'low') continue
    const company = db.ownersOf(vendor).at(-1)!
    const line = {
      company,
      vendor,
      capability,
      isEssential: essential.has(capability),
      standsOn: hardUpstreams(vendor, db, service),
    }
    lines.set(JSON.stringify([vendor, capability]), line)
  }
  return [...lines.values()].sort(
    (a, b) =>
      Number(b.isEssential) - Number(a.isEssential) ||
      byText(inSentence(db.nameOf(a.company)), inSentence(db.nameOf(b.company))) ||
      byText(a.vendor, b.vendor) ||
      byText(a.capability, b.capability),
  )
}

/**
 * A label in which nothing of Mermaid, Markdown or HTML can begin (CVE-2025-54880, CVE-2025-54881): letters, digits and plain
 * punctuation; whatever else is a middle dot.
 */
function labelText(name: string): string {
  const plain = visible(name)
    .replace(/[^\p{L}\p{M}\p{N} .,/()'+-]/gu, '·')
    .replace(/www\./gi, 'www·')
    .replace(/^[\s.+-]+|^(?=\d+[.)])/, '·')
  return cut(plain, LONGEST_LABEL) || '·'
}
