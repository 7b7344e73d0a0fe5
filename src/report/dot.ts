import type { Assessment } from '../model/assessment.js'
import type { Dependency } from '../model/dependency-map.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { byText, groupBy } from '../util/sort.js'
import { cut } from './calm-text.js'
import type { Format } from './format.js'

/** What a node of the picture is. */
type NodeKind = 'component' | 'vendor' | 'owner' | 'upstream'

const STYLE: Readonly<Record<NodeKind, string>> = {
  component: 'shape=box, style=filled, fillcolor="#e8eef7"',
  vendor: 'shape=ellipse',
  owner: 'shape=house, style=dashed',
  upstream: 'shape=cylinder',
}

/** Assumption: longer names make a picture that nobody can read. */
const LONGEST_LABEL = 80

/**
 * The map for Graphviz: components, the vendors they depend on (bold where required; the edge names the capabilities), who owns these
 * (dashed) and what they stand on (dotted). Ids are generated; names are labels and nothing else.
 */
export const dot: Format = (assessment, { db }) => {
  const { nodes, edges } = draw(assessment, db)
  return [
    'digraph holdfast {',
    '  rankdir=LR;',
    '  node [fontname="Helvetica"];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...nodes.map(({ id, kind, label }) => `  ${id} [label=${quoted(label)}, ${STYLE[kind]}];`),
    ...edges,
    '}',
    '',
  ].join('\n')
}

function draw(assessment: Assessment, db: VendorDb) {
  const nodes = new Map<string, { id: string; kind: NodeKind; label: string }>()
  const node = (kind: NodeKind, key: string, label: string) => {
    const known = nodes.get(key)
    if (known) return known.id
    const id = `n${nodes.size + 1}`
    nodes.set(key, { id, kind, label })
    return id
  }
  const organisation = (kind: NodeKind, id: string) => node(kind, `organisation ${id}`, db.nameOf(id))
  const used = assessment.dependencies.filter(({ confidence }) => confidence !== 'low')
  for (const { id, name } of [...assessment.components].sort((a, b) => byText(a.id, b.id)))
    if (used.some(({ component }) => component === id)) node('component', `component ${id}`, name || id)
  const vendors = [...new Set(used.map(({ vendor }) => vendor))].sort(byText)
  for (const vendor of vendors) organisation('vendor', vendor)

  const uses = [...groupBy(used, ({ component, vendor }) => `${component}\n${vendor}`).values()].map((group) => {
    const { component, vendor } = group[0]!
    return use(node('component', `component ${component}`, component), organisation('vendor', vendor), group)
  })
  const behind = vendors.flatMap((vendor) => {
    const owner = db.ownersOf(vendor).at(-1)!
    const from = organisation('vendor', vendor)
    return [
      ...(owner === vendor ? [] : [`  ${from} -> ${organisation('owner', owner)} [label="owned by", style=dashed];`]),
      ...(db.vendor(vendor)?.upstreams ?? [])
        .filter(({ criticality, organisation: id }) => criticality === 'hard' && id !== vendor)
        .map(
          ({ organisation: id, relation }) =>
            `  ${from} -> ${organisation('upstream', id)} [label=${quoted(relation.replaceAll('-', ' '))}, style=dotted];`,
        ),
    ]
  })
  return { nodes: [...nodes.values()], edges: [...uses, ...new Set(behind)] }
}

function use(from: string, to: string, group: readonly Dependency[]): string {
  const label = [...new Set(group.map(({ capability }) => capability))].sort(byText).join(', ')
  const isRequired = group.some(({ usage }) => usage === 'required')
  return `  ${from} -> ${to} [label=${quoted(label)}, style=${isRequired ? 'bold' : 'solid'}];`
}

/** A quoted label: a backslash would begin an escape (`\N`, `\l`), and an ampersand an entity. */
function quoted(text: string): string {
  return `"${cut(visible(text), LONGEST_LABEL).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`
}
