import { byText } from '../../util/sort.js'

/** A node of the map in its layer, from left to right. */
export interface MapNode {
  readonly id: string
  readonly layer: number
  readonly label: string
}

/** An edge between nodes of different layers. */
export interface MapEdge {
  readonly from: string
  readonly to: string
}

/** Where a node stands within its layer, from the top. */
export type Rows = ReadonlyMap<string, number>

/** Sweeps to and fro; more of them no longer change pictures of the size that is drawn. */
const SWEEPS = 6

/**
 * Rows of a layered picture with few crossings: each layer is sorted by the mean row of its neighbours, to and fro (the barycentre
 * heuristic of Sugiyama, Tagawa and Toda, 1981). Ties are broken by the order before, at first by label: the same map, the same picture.
 */
export function layOut(nodes: readonly MapNode[], edges: readonly MapEdge[]): Rows {
  const layers: string[][] = []
  for (const { id, layer } of [...nodes].sort((a, b) => byText(a.label, b.label) || byText(a.id, b.id))) {
    while (layers.length <= layer) layers.push([])
    layers[layer]!.push(id)
  }
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]))
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]))
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0
    const order = down ? layers.keys() : [...layers.keys()].reverse()
    for (const index of order) {
      const from = down ? index - 1 : index + 1
      if (layers[from])
        layers[index] = sorted(layers[index]!, layers[from], (id) =>
          neighbours.get(id)!.filter((other) => layerOf.get(other) === from),
        )
    }
  }
  return new Map(layers.flatMap((layer) => layer.map((id, row): [string, number] => [id, row])))
}

/** The layer by the mean place of its neighbours in the fixed one; who has none there stays where it is. */
function sorted(layer: readonly string[], fixed: readonly string[], neighboursOf: (id: string) => string[]): string[] {
  const share = new Map(fixed.map((id, row) => [id, (row + 0.5) / fixed.length]))
  return layer
    .map((id, row) => {
      const places = neighboursOf(id).map((other) => share.get(other)!)
      const mean = places.length === 0 ? (row + 0.5) / layer.length : places.reduce((a, b) => a + b, 0) / places.length
      return { id, row, mean }
    })
    .sort((a, b) => a.mean - b.mean || a.row - b.row)
    .map(({ id }) => id)
}
