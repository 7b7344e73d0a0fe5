import type { Assessment } from '../../model/assessment.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { byText, groupBy } from '../../util/sort.js'
import type { MapEdge, MapNode } from './layout.js'
import { proved } from './losses.js'

/** A node of the map with what it stands for: a component, or an organisation. */
export interface GraphNode extends MapNode {
  readonly component?: string
  readonly organisation?: string
}

/** An edge with how it is drawn. */
export interface GraphEdge extends MapEdge {
  readonly kind: 'required' | 'optional' | 'owned by' | 'stands on'
  readonly label: string
}

/** The picture; `left` counts the edges that were left out of it. */
export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly left: number
}

/** Assumption: a picture of more rows is no longer looked at; those only optional are left out first, and the matrix has them all. */
const MOST_VENDORS = 40
/** Assumption: with more lines between them it shows a thicket. */
const MOST_EDGES = 400

/** Components, the vendors they use, and the companies that own these or on which they stand, from left to right. */
export function graphOf(assessment: Assessment, db: VendorDb, worstFirst: readonly string[]): Graph {
  const names = new Map(assessment.components.map(({ id, name }) => [id, name || id]))
  const uses = [...groupBy(proved(assessment), ({ component, vendor }) => JSON.stringify([component, vendor])).values()]
    .map((group) => ({
      component: group[0]!.component,
      vendor: group[0]!.vendor,
      capabilities: [...new Set(group.map(({ capability }) => db.capability(capability).title))].sort(byText),
      isRequired: group.some(({ usage }) => usage === 'required'),
    }))
    .sort((a, b) => byText(a.component, b.component) || byText(a.vendor, b.vendor))
  const vendors = drawnVendors(uses, (vendor) => worstFirst.indexOf(db.ownersOf(vendor).at(-1)!))
  const drawn = uses.filter(({ vendor }) => vendors.has(vendor)).slice(0, MOST_EDGES)

  const nodes = new Map<string, GraphNode>()
  const node = (key: string, layer: number, label: string, what: Pick<GraphNode, 'component' | 'organisation'>) => {
    const known = nodes.get(key)
    if (known) return known.id
    const id = `n${nodes.size}`
    nodes.set(key, { id, layer, label, ...what })
    return id
  }
  const vendorNode = (id: string) => node(`v ${id}`, 1, db.nameOf(id), { organisation: id })
  const behindNode = (id: string) => node(`b ${id}`, 2, db.nameOf(id), { organisation: id })
  const edges: GraphEdge[] = drawn.map((use) => ({
    from: node(`c ${use.component}`, 0, names.get(use.component) ?? use.component, { component: use.component }),
    to: vendorNode(use.vendor),
    kind: use.isRequired ? 'required' : 'optional',
    label: use.capabilities.join(', '),
  }))
  for (const vendor of [...new Set(drawn.map((use) => use.vendor))].sort(byText)) {
    const owner = db.ownersOf(vendor).at(-1)!
    if (owner !== vendor)
      edges.push({ from: vendorNode(vendor), to: behindNode(owner), kind: 'owned by', label: 'owned by' })
    const hard = (db.vendor(vendor)?.upstreams ?? [])
      .filter(({ criticality, organisation }) => criticality === 'hard' && organisation !== vendor)
      .map(({ organisation }) => organisation)
    for (const upstream of [...new Set(hard)].sort(byText))
      edges.push({ from: vendorNode(vendor), to: behindNode(upstream), kind: 'stands on', label: 'stands on' })
  }
  return { nodes: [...nodes.values()], edges, left: uses.length - drawn.length }
}

/** The vendors of the picture: what is required comes before what is optional, the worst companies before the others. */
function drawnVendors(
  uses: readonly { readonly vendor: string; readonly isRequired: boolean }[],
  rankOf: (vendor: string) => number,
): ReadonlySet<string> {
  const required = new Set(uses.filter(({ isRequired }) => isRequired).map(({ vendor }) => vendor))
  const ranked = [...new Set(uses.map(({ vendor }) => vendor))]
    .map((vendor) => ({ vendor, isOptional: Number(!required.has(vendor)), rank: rankOf(vendor) }))
    .sort((a, b) => a.isOptional - b.isOptional || a.rank - b.rank || byText(a.vendor, b.vendor))
  return new Set(ranked.slice(0, MOST_VENDORS).map(({ vendor }) => vendor))
}
