import type { VendorReach } from '../../model/reach.js'
import { visible } from '../../util/safe-text.js'
import { byText } from '../../util/sort.js'
import { cut } from '../calm-text.js'

/** What a node of the picture is. */
type NodeKind = 'entry' | 'module' | 'direct' | 'vendor'

/** The picture: chains of imports from entry points to the vendor. */
interface Picture {
  readonly nodes: readonly { readonly id: string; readonly kind: NodeKind; readonly label: string }[]
  readonly edges: readonly (readonly [from: string, to: string])[]
}

/** Mermaid draws no more than 500 edges; a picture of more is no picture. */
const MOST_EDGES = 200

const LONGEST_LABEL = 80

/** Chains as nodes and edges, each once; ids are generated, names are labels and nothing else. */
function pictureOf({ vendor, direct, entryPoints }: VendorReach, name: string): Picture {
  const nodes = new Map<string, Picture['nodes'][number]>()
  const node = (kind: NodeKind, key: string, label: string) => {
    const known = nodes.get(key)
    if (known) return known.id
    const id = `n${nodes.size + 1}`
    nodes.set(key, { id, kind, label: cut(visible(label), LONGEST_LABEL) })
    return id
  }
  const end = node('vendor', `vendor ${vendor}`, name)
  const edges = new Set<string>()
  for (const path of [...direct.paths].sort(byText)) edges.add(`${node('direct', path, path)} ${end}`)
  for (const { path, through } of entryPoints.listed) {
    let from = node('entry', path, path)
    for (const next of through) {
      const to = node('module', next, next)
      edges.add(`${from} ${to}`)
      from = to
    }
    edges.add(`${from} ${end}`)
  }
  const drawn = [...edges].slice(0, MOST_EDGES).map((edge) => edge.split(' ') as [string, string])
  const used = new Set([end, ...drawn.flat()])
  return { nodes: [...nodes.values()].filter(({ id }) => used.has(id)), edges: drawn }
}

const SHAPES: Readonly<Record<NodeKind, readonly [string, string]>> = {
  entry: ['([', '])'],
  module: ['[', ']'],
  direct: ['[[', ']]'],
  vendor: ['((', '))'],
}

/** The picture for Mermaid. */
export function reachMermaid(reach: VendorReach, name: string): string {
  const { nodes, edges } = pictureOf(reach, name)
  const lines = nodes.map(({ id, kind, label }) => `  ${id}${SHAPES[kind][0]}"${entities(label)}"${SHAPES[kind][1]}`)
  return ['flowchart LR', ...lines, ...edges.map(([from, to]) => `  ${from} --> ${to}`), ''].join('\n')
}

/** Letters that could end or begin something in Mermaid or in the HTML it makes, as its own entities. */
function entities(label: string): string {
  return label.replace(/[^\p{L}\p{N} ./_@()+:,-]/gu, (letter) => `#${letter.codePointAt(0)};`)
}

const STYLES: Readonly<Record<NodeKind, string>> = {
  entry: 'shape=box, style=rounded',
  module: 'shape=box',
  direct: 'shape=box, peripheries=2',
  vendor: 'shape=ellipse, style=bold',
}

/** The picture for Graphviz. */
export function reachDot(reach: VendorReach, name: string): string {
  const { nodes, edges } = pictureOf(reach, name)
  return [
    'digraph reach {',
    '  rankdir=LR;',
    ...nodes.map(({ id, kind, label }) => `  ${id} [label=${quoted(label)}, ${STYLES[kind]}];`),
    ...edges.map(([from, to]) => `  ${from} -> ${to};`),
    '}',
    '',
  ].join('\n')
}

function quoted(label: string): string {
  return `"${label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')}"`
}
