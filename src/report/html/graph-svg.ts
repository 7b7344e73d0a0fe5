import { cut } from '../calm-text.js'
import { layOut } from './layout.js'
import type { Graph, GraphEdge, GraphNode } from './map-graph.js'
import { el, type Markup } from './markup.js'

const COLUMN = 360
const WIDTH = 230
const ROW = 30
const TOP = 34
/** About what the width holds at the size of the font. */
const LONGEST_LABEL = 30
const TITLES = ['Components', 'Vendors', 'Owners and upstreams'] as const

/** The map as a picture: every node and edge names itself, and says by number what it stands for. */
export function graphSvg(graph: Graph, companyIndex: (organisation: string) => number | undefined): Markup {
  const rows = layOut(graph.nodes, graph.edges)
  const depths = TITLES.map((_, layer) => graph.nodes.filter((node) => node.layer === layer).length)
  const tallest = Math.max(...depths)
  // Shorter columns are spread over the height of the tallest.
  const at = ({ id, layer }: GraphNode) => ({
    x: layer * COLUMN,
    y: TOP + Math.round((rows.get(id)! + 0.5) * (tallest / depths[layer]!) * ROW - ROW / 2),
  })
  const places = new Map(graph.nodes.map((node) => [node.id, at(node)]))
  const width = 2 * COLUMN + WIDTH
  const height = TOP + tallest * ROW
  return el(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': 'Map of components, vendors, and the companies behind them. The tables say the same in words.',
    },
    TITLES.map((title, layer) => el('text', { class: 'column', x: layer * COLUMN + 4, y: 16 }, title)),
    graph.edges.map((edge) => edgeOf(edge, places)),
    graph.nodes.map((node) => nodeOf(node, places.get(node.id)!, companyIndex)),
  )
}

interface Place {
  readonly x: number
  readonly y: number
}

function edgeOf({ from, to, kind, label }: GraphEdge, places: ReadonlyMap<string, Place>): Markup {
  const a = places.get(from)!
  const b = places.get(to)!
  const [x1, y1, x2, y2] = [a.x + WIDTH, a.y + 12, b.x, b.y + 12]
  const middle = (x1 + x2) / 2
  return el(
    'path',
    {
      class: `edge ${kind.split(' ')[0]}`,
      'data-from': from,
      'data-to': to,
      d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
    },
    el('title', {}, label),
  )
}

function nodeOf(node: GraphNode, { x, y }: Place, companyIndex: (organisation: string) => number | undefined): Markup {
  return el(
    'g',
    {
      class: `node layer${node.layer}`,
      'data-node': node.id,
      'data-company': node.organisation === undefined ? undefined : companyIndex(node.organisation),
    },
    el('title', {}, titleOf(node)),
    el('rect', { x, y, width: WIDTH, height: 24, rx: node.layer === 1 ? 12 : 3 }),
    el('text', { x: x + 10, y: y + 16 }, cut(node.label, LONGEST_LABEL)),
  )
}

/** Components are called by name here and by folder in sentences, so the name tells both. */
function titleOf({ label, component }: GraphNode): string {
  return component === undefined || component === label ? label : `${label}, ${component}`
}
